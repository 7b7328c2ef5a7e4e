package dev.rapport.application.access;

import dev.rapport.domain.access.ApiKey;
import dev.rapport.domain.access.KeyHash;
import dev.rapport.domain.access.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys of all workspaces. No two are the same, revoked ones included. */
public interface ApiKeys {

    /** Revoked ones too. */
    Optional<ApiKey> find(KeyHash hash);

    /** Revoked ones too. */
    List<ApiKey> of(WorkspaceId workspace);

    /** Those that are not revoked, of all workspaces. */
    List<ApiKey> active();

    void add(ApiKey key);

    void revoke(ApiKey key, Instant at);

    /** Takes a revocation back. */
    void reinstate(ApiKey key);
}
