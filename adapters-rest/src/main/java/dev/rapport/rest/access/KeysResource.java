package dev.rapport.rest.access;

import dev.rapport.application.access.AddApiKey;
import dev.rapport.application.access.ApiKeys;
import dev.rapport.application.access.KnownKeys;
import dev.rapport.application.access.RevokeApiKey;
import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.ApiKey;
import dev.rapport.domain.access.KeyKind;
import dev.rapport.domain.access.Scope;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Opens(Scope.WORKSPACE)
@RunOnVirtualThread
@Tag(name = "Workspace")
class KeysResource {

    private final CurrentWorkspace current;
    private final ApiKeys keys;
    private final AddApiKey addApiKey;
    private final RevokeApiKey revokeApiKey;
    private final KnownKeys known;

    KeysResource(
            CurrentWorkspace current, ApiKeys keys, AddApiKey addApiKey, RevokeApiKey revokeApiKey, KnownKeys known) {
        this.current = current;
        this.keys = keys;
        this.addApiKey = addApiKey;
        this.revokeApiKey = revokeApiKey;
        this.known = known;
    }

    /**
     * @param kind {@code write}, {@code read} or {@code management}
     * @param scopes what it is limited to: {@code customers}, {@code models}, {@code surveys}, {@code data}, {@code workspace}; none: nothing
     * @param key the key itself: only in the answer to the request that made it
     */
    record KeyJson(
            UUID id,
            String kind,
            String name,
            String prefix,
            List<String> scopes,
            boolean preset,
            Instant createdAt,
            Optional<Instant> expiresAt,
            Optional<Instant> lastUsedAt,
            Optional<String> key) {

        static KeyJson of(ApiKey key, Optional<String> clear) {
            return new KeyJson(
                    key.id(),
                    key.kind().word(),
                    key.name(),
                    key.prefix(),
                    key.scopes().stream().map(Scope::word).sorted().toList(),
                    key.preset(),
                    key.createdAt(),
                    key.expiresAt(),
                    key.lastUsedAt(),
                    clear);
        }
    }

    record WantedKeyJson(String kind, String name, Optional<List<String>> scopes, Optional<Instant> expiresAt) {}

    record KeysJson(List<KeyJson> items) {}

    @GET
    @Operation(operationId = "listKeys", summary = "The keys that are not revoked, the oldest first; at most 100")
    public KeysJson list() {
        return new KeysJson(keys.of(current.workspace().id()).stream()
                .filter(key -> !key.revoked())
                .map(key -> KeyJson.of(key, Optional.empty()))
                .toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "addKey",
            summary = "Make a key",
            description = "The answer holds the key itself; it is kept nowhere and never shown again.")
    public KeyJson add(WantedKeyJson body) {
        KeyKind kind = KeyKind.of(body.kind()).orElseThrow(() -> unknown("/kind", body.kind()));
        Set<Scope> scopes = body.scopes().orElse(List.of()).stream()
                .map(scope -> Scope.of(scope).orElseThrow(() -> unknown("/scopes", scope)))
                .collect(Collectors.toSet());
        AddApiKey.NewKey made = addApiKey.handle(current.workspace().id(), kind, body.name(), scopes, body.expiresAt());
        known.forget();
        return KeyJson.of(made.key(), Optional.of(made.clear()));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "revokeKey", summary = "Revoke a key, at once")
    public void revoke(@PathParam("id") String id) {
        try {
            revokeApiKey.handle(current.workspace().id(), UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new NotFound("key", id);
        }
        known.forget();
    }

    private static Invalid unknown(String pointer, String value) {
        String detail = "\"" + value + "\" is not known";
        return new Invalid("key.invalid", "the key can't be made", List.of(new Violation(pointer, detail)));
    }
}
