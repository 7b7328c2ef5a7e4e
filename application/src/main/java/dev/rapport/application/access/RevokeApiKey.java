package dev.rapport.application.access;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.ApiKey;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Makes a key open nothing any more. Revoking it again changes nothing; only the environment can give it again. */
@ApplicationScoped
public class RevokeApiKey {

    private final ApiKeys keys;
    private final Audit audit;
    private final Clock clock;

    RevokeApiKey(ApiKeys keys, Audit audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * To be followed by {@link KnownKeys#forget}, so that it counts at once; other nodes follow within a second.
     *
     * @throws NotFound {@code key.not-found}
     * @throws Conflict {@code key.preset} if the environment gives it: it would be back at the next start
     */
    @Transactional
    public void handle(WorkspaceId workspace, UUID id) {
        ApiKey key = keys.find(workspace, id).orElseThrow(() -> new NotFound("key", id));
        if (key.preset() && !key.revoked()) {
            throw new Conflict(
                    "key.preset",
                    "the key " + key.prefix()
                            + "… is given by the environment: change it there, or take it away there and start again");
        }
        if (!key.revoked()) {
            keys.revoke(key, clock.instant());
            audit.note(workspace, AuditAction.KEY_REVOKED, id);
        }
    }
}
