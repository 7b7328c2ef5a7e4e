package dev.rapport.persistence.access;

import dev.rapport.domain.access.ApiKey;
import dev.rapport.domain.access.KeyHash;
import dev.rapport.domain.access.KeyKind;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity(name = "ApiKey")
@Table(name = "api_key")
@IdClass(ApiKeyEntity.Key.class)
class ApiKeyEntity {

    @Id
    @Column(name = "workspace_id")
    int workspace;

    @Id
    @Column(name = "key_id")
    UUID id;

    String kind;

    String prefix;

    byte[] hash;

    boolean preset;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    ApiKeyEntity() {}

    ApiKeyEntity(ApiKey key) {
        this.workspace = key.workspace().number();
        this.id = key.id();
        this.kind = key.kind().name().toLowerCase(Locale.ROOT);
        this.prefix = key.prefix();
        this.hash = key.hash().bytes();
        this.preset = key.preset();
        this.createdAt = key.createdAt();
    }

    ApiKey toKey() {
        return new ApiKey(
                new WorkspaceId(workspace),
                id,
                KeyKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                prefix,
                KeyHash.of(hash),
                preset,
                createdAt,
                revokedAt != null);
    }

    record Key(int workspace, UUID id) {

        static Key of(ApiKey key) {
            return new Key(key.workspace().number(), key.id());
        }
    }
}
