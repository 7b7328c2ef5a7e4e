package dev.rapport.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** All tables that there are, also those that nobody thought of. */
record Everything(DataSource database) {

    /** The tables with a row that, as text, has {@code words} in it, whatever their case. */
    Set<String> tablesWith(String words) {
        return found("strpos(lower(t::text), lower('" + words + "')) > 0");
    }

    /** The tables with a row that has one of {@code numbers} in it. */
    Set<String> tablesWithNumbers(List<String> numbers) {
        return found("t::text ~ '\\m(" + String.join("|", numbers) + ")\\M'");
    }

    private Set<String> found(String condition) {
        var found = new TreeSet<String>();
        for (String table : texts("""
                select table_name from information_schema.tables
                where table_schema = current_schema() and table_type = 'BASE TABLE'
                """)) {
            if (!texts("select 'x' from \"" + table + "\" t where " + condition + " limit 1")
                    .isEmpty()) {
                found.add(table);
            }
        }
        return found;
    }

    List<String> texts(String query) {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
