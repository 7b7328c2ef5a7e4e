package dev.rapport.persistence.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.application.ingestion.MessageKeys;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.ingestion.MessageId;
import dev.rapport.persistence.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Keeps the first 16 bytes of each id's SHA-256: the same size for every id, and nothing to read out of it. */
@ApplicationScoped
class SqlMessageKeys implements MessageKeys {

    private final Database database;

    SqlMessageKeys(Database database) {
        this.database = database;
    }

    @Override
    public Set<MessageId> claim(WorkspaceId workspace, Collection<MessageId> ids) {
        // In order, so that two transactions that claim the same ids wait for each other instead of locking up.
        var byDigest = new TreeMap<UUID, MessageId>();
        ids.forEach(id -> byDigest.put(digest(id), id));
        return database.ask(connection -> {
            var fresh = HashSet.<MessageId>newHashSet(byDigest.size());
            try (var statement = connection.prepareStatement("""
                    insert into message_key (workspace_id, digest) select ?, digest from unnest(?) as digest
                    on conflict do nothing returning digest
                    """)) {
                statement.setInt(1, workspace.number());
                statement.setArray(
                        2, connection.createArrayOf("uuid", byDigest.keySet().toArray()));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        fresh.add(byDigest.get(rows.getObject(1, UUID.class)));
                    }
                }
            }
            return fresh;
        });
    }

    @Override
    public Set<MessageId> known(WorkspaceId workspace, Collection<MessageId> ids) {
        var byDigest = new HashMap<UUID, MessageId>();
        ids.forEach(id -> byDigest.put(digest(id), id));
        return database.ask(connection -> {
            var known = new HashSet<MessageId>();
            try (var statement = connection.prepareStatement(
                    "select digest from message_key where workspace_id = ? and digest = any (?)")) {
                statement.setInt(1, workspace.number());
                statement.setArray(
                        2, connection.createArrayOf("uuid", byDigest.keySet().toArray()));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        known.add(byDigest.get(rows.getObject(1, UUID.class)));
                    }
                }
            }
            return known;
        });
    }

    static UUID digest(MessageId id) {
        try {
            ByteBuffer hash = ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(id.text().getBytes(UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
