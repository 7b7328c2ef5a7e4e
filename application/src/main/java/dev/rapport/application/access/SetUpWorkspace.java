package dev.rapport.application.access;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.audit.AuditAspect;
import dev.rapport.application.audit.AuditDetail;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.domain.access.ApiKey;
import dev.rapport.domain.access.KeyHash;
import dev.rapport.domain.access.KeyKind;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the first workspace and its keys if they are missing, and follows changed presets. Every start calls it; on all
 * but the first there is most often nothing to do.
 */
@ApplicationScoped
public class SetUpWorkspace {

    /** The workspace that the first start makes. */
    public static final WorkspaceId FIRST = new WorkspaceId(1);

    private static final String NAME = "Workspace";
    private static final String KEY_NAME = "First key";

    /** What the operator finds in the data folder after the first start. */
    public static final List<KeyKind> FIRST_KEYS = List.of(KeyKind.WRITE, KeyKind.MANAGEMENT);

    private final Workspaces workspaces;
    private final ApiKeys keys;
    private final Secrets secrets;
    private final KeyFile file;
    private final Audit audit;
    private final Clock clock;

    SetUpWorkspace(Workspaces workspaces, ApiKeys keys, Secrets secrets, KeyFile file, Audit audit, Clock clock) {
        this.workspaces = workspaces;
        this.keys = keys;
        this.secrets = secrets;
        this.file = file;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return the keys that were generated, in clear text: to be shown to the operator once, and to nobody else
     * @throws Conflict {@code key.other-kind} for a preset that is a key of the other kind already; {@code key.limited} for one that is
     *     another workspace's, or has scopes or an end
     */
    @Transactional
    public Map<KeyKind, String> handle(FirstWorkspace first) {
        Instant now = clock.instant();
        workspaces.holdForSetUp();
        if (workspaces.find(FIRST).isEmpty()) {
            workspaces.add(new Workspace(FIRST, NAME, first.zone(), first.currency()), now);
        }
        List<ApiKey> present = keys.of(FIRST);
        var generated = new EnumMap<KeyKind, String>(KeyKind.class);
        for (KeyKind kind : FIRST_KEYS) {
            List<ApiKey> ofKind =
                    present.stream().filter(key -> key.kind() == kind).toList();
            String preset = first.presets().get(kind);
            if (preset != null) {
                follow(preset, kind, ofKind, now);
            } else if (ofKind.isEmpty()) {
                String key = file.keep(kind, kind.prefix() + secrets.next());
                add(newKey(key, kind, false, now));
                generated.put(kind, key);
            } else {
                ofKind.stream().filter(ApiKey::preset).forEach(keys::release);
            }
        }
        return generated;
    }

    private void follow(String preset, KeyKind kind, List<ApiKey> ofKind, Instant now) {
        KeyHash hash = KeyHashes.of(preset);
        Optional<ApiKey> same = keys.find(hash);
        if (same.isPresent() && same.get().kind() != kind) {
            throw new Conflict(
                    "key.other-kind",
                    "the preset for the " + kind.name().toLowerCase(Locale.ROOT)
                            + " key is a key of the other kind already");
        }
        if (same.filter(key -> !isLikeOurs(key)).isPresent()) {
            throw new Conflict(
                    "key.limited",
                    "the preset for the " + kind.name().toLowerCase(Locale.ROOT)
                            + " key is a key of another workspace already, or one with limits");
        }
        ofKind.stream()
                .filter(key -> key.preset() && !key.revoked() && !key.hash().equals(hash))
                .forEach(old -> {
                    keys.revoke(old, now);
                    audit.note(FIRST, AuditAction.KEY_REVOKED, old.id());
                });
        if (same.isEmpty()) {
            add(newKey(preset, kind, true, now));
        } else if (same.get().revoked() || !same.get().preset()) {
            keys.adopt(same.get());
            if (same.get().revoked()) {
                audit.note(FIRST, AuditAction.KEY_REINSTATED, same.get().id());
            }
        }
    }

    private static boolean isLikeOurs(ApiKey key) {
        return key.workspace().equals(FIRST)
                && key.scopes().isEmpty()
                && key.expiresAt().isEmpty();
    }

    private void add(ApiKey key) {
        keys.add(key);
        audit.note(
                FIRST,
                AuditAction.KEY_ADDED,
                key.id(),
                AuditDetail.of(AuditAspect.KIND, key.kind().word()));
    }

    private ApiKey newKey(String key, KeyKind kind, boolean preset, Instant now) {
        return new ApiKey(
                FIRST,
                secrets.nextId(),
                kind,
                KEY_NAME,
                ApiKey.prefixOf(key),
                KeyHashes.of(key),
                Set.of(),
                preset,
                now,
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
