package dev.rapport.application.access;

import static java.util.stream.Collectors.joining;

import dev.rapport.application.audit.Acting;
import dev.rapport.application.audit.Actor;
import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.audit.AuditAspect;
import dev.rapport.application.audit.AuditDetail;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.domain.access.ApiKey;
import dev.rapport.domain.access.KeyKind;
import dev.rapport.domain.access.Scope;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes a new key for a workspace. */
@ApplicationScoped
public class AddApiKey {

    private static final int MOST = 100;
    private static final int MOST_NAME = 100;

    private final ApiKeys keys;
    private final Secrets secrets;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    AddApiKey(ApiKeys keys, Secrets secrets, Acting acting, Audit audit, Clock clock) {
        this.keys = keys;
        this.secrets = secrets;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A key that makes one hands out no more than it has: neither a scope that it lacks nor a later end.
     *
     * @param scopes what it is limited to; empty: nothing. A write key has none
     * @param expiresAt empty: never
     * @throws Invalid {@code key.invalid}
     * @throws Conflict {@code key.too-many} if the workspace has 100 that are not revoked
     */
    @Transactional
    public NewKey handle(
            WorkspaceId workspace, KeyKind kind, String name, Set<Scope> scopes, Optional<Instant> expiresAt) {
        Instant now = clock.instant();
        require(kind, name.strip(), scopes, expiresAt, now);
        asking(workspace).ifPresent(asking -> requireWithin(asking, kind, scopes, expiresAt));
        if (keys.of(workspace).stream().filter(key -> !key.revoked()).count() >= MOST) {
            throw new Conflict("key.too-many", "a workspace has at most " + MOST + " keys: revoke one first");
        }
        String clear = kind.prefix() + secrets.next();
        var key = new ApiKey(
                workspace,
                secrets.nextId(),
                kind,
                name.strip(),
                ApiKey.prefixOf(clear),
                KeyHashes.of(clear),
                scopes,
                false,
                now,
                expiresAt,
                Optional.empty(),
                false);
        keys.add(key);
        audit.note(workspace, AuditAction.KEY_ADDED, key.id(), detail(key));
        return new NewKey(key, clear);
    }

    /** @return empty: a person makes it */
    private Optional<ApiKey> asking(WorkspaceId workspace) {
        Actor actor = acting.actor();
        return actor.kind() == Actor.Kind.KEY ? keys.find(workspace, UUID.fromString(actor.id())) : Optional.empty();
    }

    private static void requireWithin(ApiKey asking, KeyKind kind, Set<Scope> scopes, Optional<Instant> expiresAt) {
        var violations = new ArrayList<Violation>();
        // What a write key opens is what comes in.
        Set<Scope> opened = kind == KeyKind.WRITE ? Set.of(Scope.DATA) : scopes;
        if (!asking.scopes().isEmpty() && (opened.isEmpty() || !asking.scopes().containsAll(opened))) {
            violations.add(new Violation(
                    "/scopes",
                    words(opened) + ": a key hands out no more than it has, and this one has "
                            + words(asking.scopes())));
        }
        asking.expiresAt()
                .filter(end -> expiresAt.filter(wanted -> !wanted.isAfter(end)).isEmpty())
                .ifPresent(end -> violations.add(new Violation(
                        "/expiresAt",
                        expiresAt.map(Instant::toString).orElse("never") + " is after the end of the key that asks, "
                                + end)));
        if (!violations.isEmpty()) {
            throw new Invalid("key.invalid", "the key can't be made", List.copyOf(violations));
        }
    }

    private static String words(Set<Scope> scopes) {
        return scopes.isEmpty()
                ? "all scopes"
                : scopes.stream().map(Scope::word).sorted().collect(joining(", "));
    }

    private static AuditDetail detail(ApiKey key) {
        AuditDetail detail = AuditDetail.of(AuditAspect.KIND, key.kind().word());
        if (!key.scopes().isEmpty()) {
            detail = detail.with(
                    AuditAspect.SCOPES,
                    key.scopes().stream().sorted().map(Scope::word).collect(joining(" ")));
        }
        Optional<Instant> end = key.expiresAt();
        return end.isPresent() ? detail.with(AuditAspect.EXPIRES, end.get()) : detail;
    }

    private static void require(
            KeyKind kind, String name, Set<Scope> scopes, Optional<Instant> expiresAt, Instant now) {
        var violations = new ArrayList<Violation>();
        if (name.isEmpty() || name.length() > MOST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            violations.add(new Violation(
                    "/name", "\"" + name + "\" must have 1 to " + MOST_NAME + " characters, and no line breaks"));
        }
        if (kind == KeyKind.WRITE && !scopes.isEmpty()) {
            violations.add(new Violation("/scopes", scopes + ": a write key only writes events, and has no scopes"));
        }
        expiresAt
                .filter(end -> !end.isAfter(now))
                .ifPresent(past -> violations.add(new Violation("/expiresAt", past + " is not in the future")));
        if (!violations.isEmpty()) {
            throw new Invalid("key.invalid", "the key can't be made", List.copyOf(violations));
        }
    }

    /**
     * @param clear to be shown once, and kept nowhere
     */
    public record NewKey(ApiKey key, String clear) {

        /** Leaves the key out. */
        @Override
        public String toString() {
            return "NewKey[" + key.id() + "]";
        }
    }
}
