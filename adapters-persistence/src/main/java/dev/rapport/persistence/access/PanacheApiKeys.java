package dev.rapport.persistence.access;

import dev.rapport.application.access.ApiKeys;
import dev.rapport.domain.access.ApiKey;
import dev.rapport.domain.access.KeyHash;
import dev.rapport.domain.access.WorkspaceId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheApiKeys implements ApiKeys, PanacheRepositoryBase<ApiKeyEntity, ApiKeyEntity.Key> {

    @Override
    public Optional<ApiKey> find(KeyHash hash) {
        return find("hash", hash.bytes()).singleResultOptional().map(ApiKeyEntity::toKey);
    }

    @Override
    public Optional<ApiKey> find(WorkspaceId workspace, UUID id) {
        return findByIdOptional(new ApiKeyEntity.Key(workspace.number(), id)).map(ApiKeyEntity::toKey);
    }

    @Override
    public List<ApiKey> of(WorkspaceId workspace) {
        return list("workspace = ?1 order by createdAt, id", workspace.number()).stream()
                .map(ApiKeyEntity::toKey)
                .toList();
    }

    @Override
    public List<ApiKey> active() {
        return list("revokedAt is null").stream().map(ApiKeyEntity::toKey).toList();
    }

    @Override
    public void add(ApiKey key) {
        persist(new ApiKeyEntity(key));
    }

    @Override
    public void revoke(ApiKey key, Instant at) {
        findById(ApiKeyEntity.Key.of(key)).revokedAt = at;
    }

    @Override
    public void noteUses(Map<ApiKey, Instant> uses) {
        uses.forEach((key, at) -> update(
                "lastUsedAt = ?1 where workspace = ?2 and id = ?3 and (lastUsedAt is null or lastUsedAt < ?1)",
                at,
                key.workspace().number(),
                key.id()));
    }

    @Override
    public void adopt(ApiKey key) {
        ApiKeyEntity entity = findById(ApiKeyEntity.Key.of(key));
        entity.preset = true;
        entity.revokedAt = null;
    }

    @Override
    public void release(ApiKey key) {
        findById(ApiKeyEntity.Key.of(key)).preset = false;
    }
}
