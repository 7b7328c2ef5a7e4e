package dev.rapport.transfer;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks into the database of a test. */
public record StoredFacts(DataSource database) {

    /** Each signal's activity of a user by day; all columns that scores and lists are made of. */
    public List<String> activityOf(String user) throws SQLException {
        return texts("""
                select t.name || ' ' || a.day || ': ' || a.events || ' events, sum ' || a.value_sum || ', last '
                    || coalesce(a.last_value::text, 'none')
                from activity a join signal s using (workspace_id, signal_id)
                join event_type t using (workspace_id, event_type_id)
                join customer_identity i using (workspace_id, identity_id)
                where i.name = '%s' and i.kind = 'user' order by a.day, t.name, workspace_id, s.signal_id
                """.formatted(user));
    }

    public List<String> volumesOf(String type) throws SQLException {
        return texts("""
                select v.day || ': ' || v.events || ' events, ' || v.foreign_currency_events || ' foreign, last '
                    || (v.last_at at time zone 'UTC')
                from event_volume v join event_type t using (workspace_id, event_type_id)
                where t.name = '%s' order by v.day
                """.formatted(type));
    }

    public String firstDayOf(String user) throws SQLException {
        return texts("select coalesce(first_day::text, 'none') from customer_identity where name = '" + user + "'")
                .getFirst();
    }

    public List<String> texts(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    public void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
