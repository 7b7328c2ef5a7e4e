package dev.rapport.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.rapport.Eventually;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.AskForPasswordReset;
import dev.rapport.application.people.InviteMember;
import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.provider.Visitor;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long an invitation and a link that sets a password stay good, and what ends them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OneTimeLinkTest {

    private static final int NUMBER = 433;
    private static final String PASSWORD = "a sentence of lena";

    @Inject
    DataSource database;

    @Inject
    InviteMember inviteMember;

    @Inject
    AskForPasswordReset askForPasswordReset;

    private final String email = UUID.randomUUID() + "@linked.example";

    @SuppressWarnings("NullAway.Init") // before each test
    private OwnWorkspace workspace;

    @BeforeEach
    void ready() {
        Ready.await();
        workspace = OwnWorkspace.once(database, NUMBER, "UTC");
    }

    @Test
    void an_invitation_is_good_for_seven_days() {
        String link = invitation(email);

        age("6 days 23 hours 59 minutes");
        new Visitor().get("/join?link=" + link).then().statusCode(200);
        age("1 minute");

        new Visitor().get("/join?link=" + link).then().statusCode(404).body(containsString("open anything any more"));
        assertThat(join(link, "/sign-in").statusCode()).isEqualTo(404);
        assertThat(accounts()).isZero();
    }

    @Test
    void a_link_that_sets_a_password_is_good_for_an_hour() {
        join(invitation(email));
        String link = resetLink();

        age("59 minutes");
        new Visitor().get("/password/reset?link=" + link).then().statusCode(200);
        age("1 minute");

        new Visitor().get("/password/reset?link=" + link).then().statusCode(404);
        new Visitor()
                .post("/sign-in", "/password/reset", Map.of("link", link, "password", "another sentence of lena"))
                .then()
                .statusCode(404);
        assertThat(signIn(PASSWORD).session()).isNotEmpty();
    }

    @Test
    void a_changed_password_ends_the_links_that_set_one() {
        join(invitation(email));
        String link = resetLink();
        Visitor lena = signIn(PASSWORD);

        lena.post(
                "/profile", "/profile/password", Map.of("present", "not it at all!", "password", "her next sentence"));
        new Visitor().get("/password/reset?link=" + link).then().statusCode(200);
        lena.post("/profile", "/profile/password", Map.of("present", PASSWORD, "password", "her next sentence"))
                .then()
                .statusCode(303);

        new Visitor().get("/password/reset?link=" + link).then().statusCode(404);
    }

    @Test
    void a_second_invitation_takes_the_place_of_the_first_in_whatever_case_it_is_written() {
        String first = invitation(email);
        String second = invitation(email.toUpperCase(Locale.ROOT));

        new Visitor().get("/join?link=" + first).then().statusCode(404);
        new Visitor().get("/join?link=" + second).then().statusCode(200);
        assertThat(workspace.number("select count(*) from one_time_link where lower(email) = '" + email + "'"))
                .isEqualTo(1);
    }

    @Test
    void an_expired_invitation_is_forgotten_with_its_address_when_somebody_else_is_invited() {
        invitation(email);
        String open = "still-" + email;
        invitation(open);
        age("7 days");

        invitation("next-" + email);

        assertThat(workspace.holds("select 1 from one_time_link where email = '" + email + "'"))
                .isFalse();
        assertThat(workspace.holds("select 1 from one_time_link where email = '" + open + "'"))
                .isTrue();
    }

    @Test
    void of_two_who_get_an_account_with_one_address_at_once_the_second_is_told_that_it_is_there() throws SQLException {
        String link = invitation(email);
        CompletableFuture<Response> second;
        try (Connection first = database.getConnection()) {
            first.setAutoCommit(false);
            try (var statement = first.createStatement()) {
                statement.execute("""
                        insert into person (person_id, email, name, language, created_at)
                        values ('%s', '%s', 'Lena', 'en', now())
                        """.formatted(UUID.randomUUID(), email.toUpperCase(Locale.ROOT)));
                second = CompletableFuture.supplyAsync(() -> join(link));
                Eventually.holds("the second waits for the first", Duration.ofSeconds(30), this::somebodyWaits);
            }
            first.commit();
        }

        second.join()
                .then()
                .statusCode(200)
                .body(containsString("There is an account with this address. Use its password, and you are in."));
        assertThat(accounts()).isEqualTo(1);
        new Visitor().get("/join?link=" + link).then().statusCode(200);
    }

    private boolean somebodyWaits() {
        return workspace.holds(
                "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query ilike 'insert into person%'");
    }

    private String invitation(String to) {
        return inviteMember
                .handle(
                        new WorkspaceId(NUMBER),
                        Role.OWNER,
                        MailAddress.parse(to).orElseThrow(),
                        Role.VIEWER)
                .text();
    }

    private String resetLink() {
        return askForPasswordReset
                .handle(MailAddress.parse(email).orElseThrow())
                .orElseThrow()
                .token()
                .text();
    }

    /** What there is for this address has been there for so much longer. */
    private void age(String interval) {
        workspace.run("""
                update one_time_link set made_at = made_at - interval '%1$s', expires_at = expires_at - interval '%1$s'
                where lower(email) = '%2$s'
                """.formatted(interval, email));
    }

    private Response join(String link) {
        return join(link, "/join?link=" + link);
    }

    private static Response join(String link, String from) {
        return new Visitor().post(from, "/join", Map.of("link", link, "name", "Lena", "password", PASSWORD));
    }

    private long accounts() {
        return workspace.number("select count(*) from person where lower(email) = '" + email + "'");
    }

    private Visitor signIn(String password) {
        var visitor = new Visitor();
        visitor.post("/sign-in", "/sign-in", Map.of("email", email, "password", password));
        return visitor;
    }
}
