package dev.rapport.persistence.access;

import dev.rapport.domain.access.ApiKey;
import dev.rapport.domain.access.KeyHash;
import dev.rapport.domain.access.KeyKind;
import dev.rapport.domain.access.Scope;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    String name;

    String prefix;

    byte[] hash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] scopes;

    boolean preset;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "last_used_at")
    @Nullable
    Instant lastUsedAt;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    ApiKeyEntity() {}

    ApiKeyEntity(ApiKey key) {
        this.workspace = key.workspace().number();
        this.id = key.id();
        this.kind = key.kind().word();
        this.name = key.name();
        this.scopes = key.scopes().stream().map(Scope::word).sorted().toArray(String[]::new);
        this.expiresAt = key.expiresAt().orElse(null);
        this.prefix = key.prefix();
        this.hash = key.hash().bytes();
        this.preset = key.preset();
        this.createdAt = key.createdAt();
    }

    ApiKey toKey() {
        return new ApiKey(
                new WorkspaceId(workspace),
                id,
                KeyKind.of(kind).orElseThrow(),
                name,
                prefix,
                KeyHash.of(hash),
                Arrays.stream(scopes)
                        .map(scope -> Scope.of(scope).orElseThrow())
                        .collect(Collectors.toSet()),
                preset,
                createdAt,
                Optional.ofNullable(expiresAt),
                Optional.ofNullable(lastUsedAt),
                revokedAt != null);
    }

    record Key(int workspace, UUID id) {

        static Key of(ApiKey key) {
            return new Key(key.workspace().number(), key.id());
        }
    }
}
