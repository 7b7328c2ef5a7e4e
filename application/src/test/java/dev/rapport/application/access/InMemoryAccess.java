package dev.rapport.application.access;

import dev.rapport.domain.access.ApiKey;
import dev.rapport.domain.access.KeyHash;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Workspaces and their keys, for tests. */
final class InMemoryAccess implements Workspaces, ApiKeys {

    final Map<WorkspaceId, Workspace> workspaces = new LinkedHashMap<>();
    final Map<KeyHash, ApiKey> keys = new LinkedHashMap<>();
    int readings;

    @Override
    public void holdForSetUp() {}

    @Override
    public Optional<Workspace> find(WorkspaceId id) {
        return Optional.ofNullable(workspaces.get(id));
    }

    @Override
    public List<Workspace> all() {
        return List.copyOf(workspaces.values());
    }

    @Override
    public void add(Workspace workspace, Instant at) {
        workspaces.put(workspace.id(), workspace);
    }

    @Override
    public void change(Workspace workspace) {
        workspaces.put(workspace.id(), workspace);
    }

    @Override
    public WorkspaceId next() {
        return new WorkspaceId(workspaces.size() + 1);
    }

    @Override
    public boolean hasEvents(WorkspaceId id) {
        return false;
    }

    @Override
    public Optional<ApiKey> find(WorkspaceId workspace, UUID id) {
        return keys.values().stream()
                .filter(key -> key.workspace().equals(workspace) && key.id().equals(id))
                .findFirst();
    }

    @Override
    public void noteUses(Map<ApiKey, Instant> uses) {}

    @Override
    public Optional<ApiKey> find(KeyHash hash) {
        return Optional.ofNullable(keys.get(hash));
    }

    @Override
    public List<ApiKey> of(WorkspaceId workspace) {
        return keys.values().stream()
                .filter(key -> key.workspace().equals(workspace))
                .toList();
    }

    @Override
    public List<ApiKey> active() {
        readings++;
        return keys.values().stream().filter(key -> !key.revoked()).toList();
    }

    @Override
    public void add(ApiKey key) {
        keys.put(key.hash(), key);
    }

    @Override
    public void revoke(ApiKey key, Instant at) {
        keys.put(key.hash(), with(key, key.preset(), true));
    }

    @Override
    public void adopt(ApiKey key) {
        keys.put(key.hash(), with(key, true, false));
    }

    @Override
    public void release(ApiKey key) {
        keys.put(key.hash(), with(key, false, key.revoked()));
    }

    private static ApiKey with(ApiKey key, boolean preset, boolean revoked) {
        return new ApiKey(
                key.workspace(),
                key.id(),
                key.kind(),
                key.name(),
                key.prefix(),
                key.hash(),
                key.scopes(),
                preset,
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                revoked);
    }
}
