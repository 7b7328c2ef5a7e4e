package dev.rapport.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.Eventually;
import dev.rapport.TestDatabase;
import dev.rapport.application.people.Passwords;
import dev.rapport.domain.access.Role;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a password opens has to be asked again when it opens it: the account may have been taken over while it was compared. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReplacedMeanwhileTest {

    private static final String PASSWORD = "a sentence of who made it";

    @Inject
    DataSource source;

    @Inject
    Passwords passwords;

    private OwnWorkspace workspace;
    private Colleague maker;

    @BeforeEach
    void account() {
        workspace = OwnWorkspace.once(source, 449, "UTC");
        maker = Colleague.of(workspace, Role.VIEWER);
        workspace.run("update person set password = '%s' where person_id = '%s'"
                .formatted(passwords.hash(PASSWORD).text(), maker.person()));
    }

    @Test
    void no_session_begins_by_a_password_that_was_removed() throws Exception {
        Response page = given().get("/sign-in");

        Response answer = whileTakenOver(() -> given().redirects()
                .follow(false)
                .cookies(page.cookies())
                .formParam("csrf-token", FormToken.of(page))
                .formParam("email", maker.email())
                .formParam("password", PASSWORD)
                .post("/sign-in"));

        assertThat(answer.statusCode()).isNotEqualTo(303);
        assertThat(workspace.number("select count(*) from session where person_id = '%s'".formatted(maker.person())))
                .isZero();
    }

    @Test
    void no_password_is_set_by_one_that_was_removed_and_the_connection_stays() throws Exception {
        Response answer = whileTakenOver(() -> maker.post(
                        "/profile", "/profile/password", Map.of("present", PASSWORD, "password", "another sentence"))
                .extract()
                .response());

        assertThat(answer.statusCode()).isNotEqualTo(303);
        assertThat(workspace.number("""
                        select count(*) from person
                        where person_id = '%s' and password is null and subject is not null
                        """.formatted(maker.person()))).isEqualTo(1);
    }

    @Test
    void a_new_name_brings_no_password_back() throws Exception {
        whileTakenOver(() -> maker.post("/profile", "/profile", Map.of("name", "Mallory", "language", "en"))
                .extract()
                .response());

        assertThat(workspace.number(
                        "select count(*) from person where person_id = '%s' and name = 'Mallory' and password is null"
                                .formatted(maker.person())))
                .isEqualTo(1);
    }

    /** What is asked while somebody else has the account in hand, who lets it go as its new owner. */
    private Response whileTakenOver(Callable<Response> asked) throws Exception {
        try (Connection owner = source.getConnection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            owner.setAutoCommit(false);
            run(
                    owner,
                    "update person set password = null, subject = '%1$s' where person_id = '%1$s'"
                            .formatted(maker.person()));
            run(owner, "delete from session where person_id = '%s'".formatted(maker.person()));
            Future<Response> answer = threads.submit(asked);
            Eventually.holds("it waits for the account", Duration.ofSeconds(20), this::somebodyWaits);
            owner.commit();
            return answer.get();
        }
    }

    private boolean somebodyWaits() {
        return workspace.holds("""
                select 1 from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock' and query ilike '%person%'
                """);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
