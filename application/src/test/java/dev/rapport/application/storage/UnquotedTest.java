package dev.rapport.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class UnquotedTest {

    @Test
    void the_log_learns_what_failed_and_where_but_not_with_which_value() {
        var failure = new IllegalStateException(
                "secret of a client", new SQLException("invalid input syntax: \"secret of a client\"", "22P02"));
        failure.addSuppressed(new IllegalArgumentException("secret of a client"));

        String logged = printed(Unquoted.of(failure));

        assertThat(logged)
                .doesNotContain("secret of a client")
                .startsWith("java.lang.IllegalStateException")
                .contains("Caused by: java.sql.SQLException: SQLSTATE 22P02")
                .contains("UnquotedTest.the_log_learns_what_failed_and_where");
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
