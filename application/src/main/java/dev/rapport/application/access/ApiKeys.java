package dev.rapport.application.access;

import dev.rapport.domain.access.ApiKey;
import dev.rapport.domain.access.KeyHash;
import dev.rapport.domain.access.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The keys of all workspaces. No two are the same, revoked ones included. */
public interface ApiKeys {

    /** Revoked ones too. */
    Optional<ApiKey> find(KeyHash hash);

    /** Revoked ones too. */
    Optional<ApiKey> find(WorkspaceId workspace, UUID id);

    /** Revoked ones too, the oldest first. */
    List<ApiKey> of(WorkspaceId workspace);

    /** Those that are not revoked, of all workspaces; expired ones too. */
    List<ApiKey> active();

    void add(ApiKey key);

    void revoke(ApiKey key, Instant at);

    /** The environment gives it from now on. Takes a revocation back. */
    void adopt(ApiKey key);

    /** The environment gives it no longer: it is a key like any other. */
    void release(ApiKey key);

    /** An earlier use never replaces a later one. */
    void noteUses(Map<ApiKey, Instant> uses);
}
