package dev.rapport.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.BehindProxy;
import dev.rapport.FirstOwner;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.InviteMember;
import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wherever a password is compared it can be tried ten times for one account from one address, and no more. */
@QuarkusTest
@TestProfile(BehindProxy.class)
@QuarkusTestResource(TestDatabase.class)
class GuessingTest {

    private static final int NUMBER = 816;
    private static final String PASSWORD = "a sentence of ann";
    private static final String WRONG = "not the one she has";

    @Inject
    DataSource database;

    @Inject
    InviteMember inviteMember;

    private final String email = UUID.randomUUID() + "@guessed.example";

    @SuppressWarnings("NullAway.Init") // before each test
    private OwnWorkspace workspace;

    private String session = "";

    @BeforeEach
    void ann_has_an_account() {
        Ready.await();
        workspace = OwnWorkspace.once(database, NUMBER, "UTC");
        String link = invitation();
        session = submit("203.0.113.10", "/join?link=" + link, "/join", join(link, PASSWORD))
                .cookie(FirstOwner.COOKIE);
    }

    @Test
    void when_signing_in() {
        session = "";
        isTriedTenTimes("203.0.113.11", "/sign-in", "/sign-in", Map.of("email", email, "password", WRONG, "to", "/"));

        Map<String, String> right = Map.of("email", email, "password", PASSWORD, "to", "/");
        assertThat(submit("203.0.113.11", "/sign-in", "/sign-in", right).statusCode())
                .isEqualTo(429);
        assertThat(submit("203.0.113.12", "/sign-in", "/sign-in", right).statusCode())
                .isEqualTo(303);
    }

    @Test
    void on_the_profile() {
        isTriedTenTimes(
                "203.0.113.13",
                "/profile",
                "/profile/password",
                Map.of("present", WRONG, "password", "another sentence of ann"));
    }

    @Test
    void by_an_invitation() {
        workspace.run(
                "delete from member where person_id = (select person_id from person where email = '" + email + "')");
        session = "";
        String link = invitation();

        isTriedTenTimes("203.0.113.14", "/join?link=" + link, "/join", join(link, WRONG));
    }

    @Test
    void but_one_machine_can_not_use_up_the_tries_of_whoever_has_the_account() {
        session = "";
        for (int i = 0; i < 300; i++) {
            submit("203.0.113.15", "/sign-in", "/sign-in", Map.of("email", email, "password", WRONG, "to", "/"));
        }

        Map<String, String> right = Map.of("email", email, "password", PASSWORD, "to", "/");
        assertThat(submit("203.0.113.15", "/sign-in", "/sign-in", right).statusCode())
                .isEqualTo(429);
        assertThat(submit("203.0.113.16", "/sign-in", "/sign-in", right).statusCode())
                .isEqualTo(303);
    }

    @Test
    void in_whatever_way_the_address_is_written() {
        session = "";
        String name = UUID.randomUUID().toString();
        List<String> ways = List.of(
                name + "@bücher.example",
                name + "@xn--bcher-kva.example",
                name.toUpperCase(Locale.ROOT) + "@BÜCHER.EXAMPLE",
                " " + name + "@bu\u0308cher.example",
                name + "@bü\u00adcher.example",
                name + "@ｂücher．example");
        for (int i = 0; i < 10; i++) {
            assertThat(tried("203.0.113.17", ways.get(i % ways.size()))).isEqualTo(200);
        }

        assertThat(ways).allMatch(way -> tried("203.0.113.17", way) == 429);
        assertThat(tried("203.0.113.17", "x" + name + "@bücher.example")).isEqualTo(200);
    }

    @Test
    void also_at_what_is_no_address() {
        session = "";
        String none = UUID.randomUUID() + " is none";
        for (int i = 0; i < 10; i++) {
            assertThat(tried("203.0.113.18", none)).isEqualTo(200);
        }

        assertThat(tried("203.0.113.18", none)).isEqualTo(429);
        assertThat(tried("203.0.113.18", "x" + none)).isEqualTo(200);
    }

    private int tried(String from, String written) {
        return submit(from, "/sign-in", "/sign-in", Map.of("email", written, "password", WRONG, "to", "/"))
                .statusCode();
    }

    private static Map<String, String> join(String link, String password) {
        return Map.of("link", link, "name", "Ann", "password", password);
    }

    private String invitation() {
        return inviteMember
                .handle(
                        new WorkspaceId(NUMBER),
                        Role.OWNER,
                        MailAddress.parse(email).orElseThrow(),
                        Role.VIEWER)
                .text();
    }

    private void isTriedTenTimes(String address, String from, String to, Map<String, String> fields) {
        for (int i = 0; i < 10; i++) {
            assertThat(submit(address, from, to, fields).statusCode()).isEqualTo(200);
        }
        Response refused = submit(address, from, to, fields);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 91);
        assertThat(refused.asString()).contains("Too many tries");
    }

    private Response submit(String address, String from, String to, Map<String, String> fields) {
        Response page = visitor(address).get(from);
        return visitor(address)
                .cookie("csrf-token", page.cookie("csrf-token"))
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .formParam("csrf-token", FormToken.of(page))
                .post(to);
    }

    private RequestSpecification visitor(String address) {
        return given().header("X-Forwarded-For", address)
                .cookie(FirstOwner.COOKIE, session)
                .redirects()
                .follow(false);
    }
}
