package dev.rapport.persistence.ingestion;

import dev.rapport.application.ids.Ids;
import dev.rapport.application.ingestion.EventLog.Membership;
import dev.rapport.application.ingestion.EventLog.Trait;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.ingestion.Message;
import dev.rapport.persistence.json.StoredJson;
import dev.rapport.persistence.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is said about customers and accounts, each trait with the instant from which it holds. */
@ApplicationScoped
class TraitTables {

    private final Ids ids;

    TraitTables(Ids ids) {
        this.ids = ids;
    }

    void add(Connection connection, WorkspaceId workspace, List<Trait> traits) throws SQLException {
        if (traits.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                insert into trait (workspace_id, identity_id, name, happened_at, message_id, value)
                select ?, identity_id, name, %s, message_id, value::jsonb
                from unnest(?, ?, ?, ?, ?) as new (identity_id, name, happened_at, message_id, value)
                on conflict do nothing
                """.formatted(Database.instant("happened_at")))) {
            statement.setInt(1, workspace.number());
            new Columns<>(statement, 2, traits)
                    .longs(Trait::identity)
                    .texts(Trait::name)
                    .instants(trait -> trait.by().at())
                    .texts(trait -> trait.by().id().text())
                    .texts(trait -> StoredJson.write(trait.value()));
            statement.executeUpdate();
        }
    }

    void addMemberships(Connection connection, WorkspaceId workspace, List<Membership> memberships)
            throws SQLException {
        if (memberships.isEmpty()) {
            return;
        }
        Map<String, Long> accounts = accounts(connection, workspace, memberships);
        try (var statement = connection.prepareStatement("""
                insert into account_member as m (workspace_id, account_id, identity_id, since)
                select ?, account_id, identity_id, min(%s) from unnest(?, ?, ?) as new (account_id, identity_id, since)
                group by account_id, identity_id order by account_id, identity_id
                on conflict (workspace_id, account_id, identity_id)
                do update set since = least(m.since, excluded.since)
                """.formatted(Database.instant("since")))) {
            statement.setInt(1, workspace.number());
            new Columns<>(statement, 2, memberships)
                    .longs(membership -> account(accounts, membership))
                    .longs(Membership::identity)
                    .instants(membership -> membership.message().at());
            statement.executeUpdate();
        }
        addAccountTraits(connection, workspace, memberships, accounts);
    }

    /** The number of each account, new ones included. */
    private Map<String, Long> accounts(Connection connection, WorkspaceId workspace, List<Membership> memberships)
            throws SQLException {
        var firstAt = new TreeMap<String, Message.Group>();
        memberships.forEach(membership -> firstAt.merge(
                membership.message().account(), membership.message(), (a, b) -> a.at().isAfter(b.at()) ? b : a));
        try (var statement = connection.prepareStatement("""
                insert into account as a (workspace_id, account_id, name, first_at)
                select ?, account_id, name, %s from unnest(?, ?, ?) as new (account_id, name, first_at)
                on conflict (workspace_id, name) do update set first_at = least(a.first_at, excluded.first_at)
                returning name, account_id
                """.formatted(Database.instant("first_at")))) {
            statement.setInt(1, workspace.number());
            new Columns<>(statement, 2, firstAt.entrySet())
                    .longs(_ -> ids.next())
                    .texts(Map.Entry::getKey)
                    .instants(entry -> entry.getValue().at());
            try (var rows = statement.executeQuery()) {
                var accounts = new HashMap<String, Long>();
                while (rows.next()) {
                    accounts.put(rows.getString(1), rows.getLong(2));
                }
                return accounts;
            }
        }
    }

    private static void addAccountTraits(
            Connection connection, WorkspaceId workspace, List<Membership> memberships, Map<String, Long> accounts)
            throws SQLException {
        record AccountTrait(
                Membership membership,
                String name,
                @Nullable Object value) {}
        var traits = new ArrayList<AccountTrait>();
        memberships.forEach(membership -> membership
                .message()
                .traits()
                .forEach((name, value) -> traits.add(new AccountTrait(membership, name, value))));
        if (traits.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("""
                insert into account_trait (workspace_id, account_id, name, happened_at, message_id, value)
                select ?, account_id, name, %s, message_id, value::jsonb
                from unnest(?, ?, ?, ?, ?) as new (account_id, name, happened_at, message_id, value)
                on conflict do nothing
                """.formatted(Database.instant("happened_at")))) {
            statement.setInt(1, workspace.number());
            new Columns<>(statement, 2, traits)
                    .longs(trait -> account(accounts, trait.membership()))
                    .texts(AccountTrait::name)
                    .instants(trait -> trait.membership().message().at())
                    .texts(trait -> trait.membership().message().id().text())
                    .texts(trait -> StoredJson.write(trait.value()));
            statement.executeUpdate();
        }
    }

    private static long account(Map<String, Long> accounts, Membership membership) {
        return Objects.requireNonNull(accounts.get(membership.message().account()));
    }
}
