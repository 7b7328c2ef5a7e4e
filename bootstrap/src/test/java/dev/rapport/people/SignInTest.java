package dev.rapport.people;

import static dev.rapport.people.Forms.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.rapport.FirstOwner;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.AskForPasswordReset;
import dev.rapport.application.people.AskForPasswordReset.Letter;
import dev.rapport.application.people.InviteMember;
import dev.rapport.application.people.LinkToken;
import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SignInTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Inject
    DataSource database;

    @Inject
    InviteMember inviteMember;

    @Inject
    AskForPasswordReset askForPasswordReset;

    private final String email = "ann" + PEOPLE.incrementAndGet() + "@signs-in.example";
    private final String password = "a sentence of ann";

    @BeforeEach
    void ann_has_an_account() {
        Ready.await();
        OwnWorkspace.once(database, 701, "UTC");
        String link = invitation();
        submit("/join?link=" + link, "/join", Map.of("link", link, "name", "Ann", "password", password), "")
                .statusCode(303)
                .cookie(FirstOwner.COOKIE);
    }

    private String invitation() {
        return inviteMember
                .handle(new WorkspaceId(701), Role.OWNER, address(email), Role.VIEWER)
                .text();
    }

    private static MailAddress address(String email) {
        return MailAddress.parse(email).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/customers?band=power_user", "/models/new", "/settings", "/profile", "/customers.csv"})
    void nobody_sees_a_page_before_signing_in_and_comes_back_to_it(String path) {
        String encoded = java.net.URLEncoder.encode(path, java.nio.charset.StandardCharsets.UTF_8);
        given().cookie(FirstOwner.COOKIE, "nobody")
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in?to=" + encoded));
    }

    @Test
    void a_part_of_a_page_sends_the_whole_page_to_signing_in() {
        given().cookie(FirstOwner.COOKIE, "nobody")
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://localhost/customers?q=ann")
                .get("/customers?q=anna")
                .then()
                .statusCode(200)
                .header("HX-Redirect", "/sign-in?to=%2Fcustomers%3Fq%3Dann");
    }

    @Test
    void a_new_session_begins_whatever_cookie_somebody_planted() {
        ValidatableResponse answer = submit("/sign-in", "/sign-in", credentials(password), "planted-by-an-attacker")
                .statusCode(303);

        String cookie = answer.extract().header("Set-Cookie");
        assertThat(cookie)
                .contains(FirstOwner.COOKIE + "=")
                .doesNotContain("planted")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("Secure");
        assertThat(sees(answer.extract().cookie(FirstOwner.COOKIE))).isTrue();
        assertThat(sees("planted-by-an-attacker")).isFalse();
    }

    @Test
    void signing_in_again_ends_the_session_before() {
        String first = signIn();
        String second = submit("/password/forgotten", "/sign-in", credentials(password), first)
                .statusCode(303)
                .extract()
                .cookie(FirstOwner.COOKIE);

        assertThat(sees(first)).isFalse();
        assertThat(sees(second)).isTrue();
    }

    @Test
    void a_wrong_password_and_an_unknown_account_look_the_same() {
        Response wrong = submit("/sign-in", "/sign-in", credentials("not it, but long enough"), "")
                .statusCode(200)
                .extract()
                .response();
        Response unknown = submit(
                        "/sign-in", "/sign-in", Map.of("email", "x" + email, "password", password, "to", "/"), "")
                .statusCode(200)
                .extract()
                .response();

        assertThat(wrong.cookies()).doesNotContainKey(FirstOwner.COOKIE);
        assertThat(unknown.cookies()).doesNotContainKey(FirstOwner.COOKIE);
        assertThat(plain(wrong.asString()))
                .contains("E-mail or password is wrong")
                .isEqualTo(plain(unknown.asString().replace("x" + email, email)));
    }

    private static String plain(String page) {
        return page.replaceAll("name=\"csrf-token\" value=\"[^\"]+\"", "");
    }

    @Test
    void who_guesses_has_to_wait() {
        String other = "guessed" + PEOPLE.incrementAndGet() + "@signs-in.example";
        for (int i = 0; i < 10; i++) {
            submit("/sign-in", "/sign-in", Map.of("email", other, "password", "guess number " + i), "")
                    .statusCode(200);
        }

        ValidatableResponse answer =
                submit("/sign-in", "/sign-in", Map.of("email", other.toUpperCase(), "password", "one more guess"), "");
        answer.statusCode(429).body(containsString("Too many tries"));
        assertThat(Integer.parseInt(answer.extract().header("Retry-After"))).isBetween(1, 900);
    }

    @Test
    void signing_out_ends_the_session_on_the_server() {
        String session = signIn();

        submit("/profile", "/sign-out", Map.of(), session)
                .statusCode(303)
                .header("Location", containsString("/sign-in"));

        assertThat(sees(session)).isFalse();
    }

    @Test
    void signing_out_everywhere_ends_all_sessions() {
        String one = signIn();
        String other = signIn();

        submit("/profile", "/sign-out/everywhere", Map.of(), one).statusCode(303);

        assertThat(sees(one)).isFalse();
        assertThat(sees(other)).isFalse();
    }

    @Test
    void a_new_password_ends_every_other_session() {
        String here = signIn();
        String elsewhere = signIn();
        String wanted = "another sentence of ann";

        submit("/profile", "/profile/password", Map.of("present", "not it at all!", "password", wanted), here)
                .statusCode(200)
                .body(containsString("This is not your present password"));
        submit("/profile", "/profile/password", Map.of("present", password, "password", "short"), here)
                .statusCode(200)
                .body(containsString("too short"));
        submit("/profile", "/profile/password", Map.of("present", password, "password", wanted), here)
                .statusCode(303);

        assertThat(sees(here)).isTrue();
        assertThat(sees(elsewhere)).isFalse();
        submit("/sign-in", "/sign-in", credentials(password), "").statusCode(200);
        submit("/sign-in", "/sign-in", credentials(wanted), "").statusCode(303);
    }

    @Test
    void a_reset_link_works_once_and_ends_all_sessions() {
        String session = signIn();
        LinkToken first =
                askForPasswordReset.handle(address(email)).map(Letter::token).orElseThrow();
        LinkToken second = askForPasswordReset
                .handle(address(email.toUpperCase().replace("EXAMPLE", "example")))
                .map(Letter::token)
                .orElseThrow();
        String wanted = "a sentence after the reset";

        given().get("/password/reset?link=" + first.text()).then().statusCode(404);
        String page = "/password/reset?link=" + second.text();
        submit(page, "/password/reset", Map.of("link", second.text(), "password", "short"), "")
                .statusCode(200)
                .body(containsString("too short"));
        submit(page, "/password/reset", Map.of("link", second.text(), "password", wanted), "")
                .statusCode(303);

        given().get(page).then().statusCode(404).body(containsString("open anything any more"));
        assertThat(sees(session)).isFalse();
        submit("/sign-in", "/sign-in", credentials(wanted), "").statusCode(303);
    }

    @Test
    void nobody_gets_a_reset_link_for_an_address_that_has_no_account() {
        assertThat(askForPasswordReset.handle(address("nobody@signs-in.example")))
                .isEmpty();
    }

    @Test
    void an_invitation_works_once_and_only_for_whom_it_was_made() {
        String link = inviteMember
                .handle(new WorkspaceId(701), Role.OWNER, address("other-" + email), Role.ANALYST)
                .text();

        submit("/join?link=" + link, "/sign-out", Map.of(), signIn()); // the page offers to sign out
        String session = signIn();
        given().cookie(FirstOwner.COOKIE, session)
                .get("/join?link=" + link)
                .then()
                .statusCode(200)
                .body(containsString("Sign out first"));
        submit("/profile", "/join", Map.of("link", link), session).statusCode(404);
        submit("/join?link=" + link, "/join", Map.of("link", link, "name", "Other", "password", password), "")
                .statusCode(303);
        given().get("/join?link=" + link).then().statusCode(404);
    }

    @Test
    void whoever_was_removed_comes_back_by_another_invitation_and_the_password_they_had() {
        var workspace = OwnWorkspace.once(database, 701, "UTC");
        workspace.run("delete from member where person_id = " + ann());
        submit("/sign-in", "/sign-in", credentials(password), "").statusCode(200);
        String link = invitation();

        submit(
                        "/join?link=" + link,
                        "/join",
                        Map.of("link", link, "name", "Ann", "password", "not the one she has"),
                        "")
                .statusCode(200)
                .body(containsString("Use its password, and you are in"));
        String session = submit(
                        "/join?link=" + link, "/join", Map.of("link", link, "name", "Ann", "password", password), "")
                .statusCode(303)
                .extract()
                .cookie(FirstOwner.COOKIE);

        assertThat(sees(session)).isTrue();
        assertThat(workspace.holds("select 1 from person where lower(email) = '" + email + "' having count(*) = 1"))
                .isTrue();
    }

    @Test
    void the_owner_can_not_be_set_up_twice() {
        FirstOwner.session();

        given().get("/set-up?link=anything").then().statusCode(404).body(not(containsString("<form")));
    }

    @Test
    void no_password_and_no_token_is_in_the_database() {
        String session = signIn();
        var workspace = OwnWorkspace.once(database, 701, "UTC");

        assertThat(workspace.holds("select 1 from person where password like '%" + password + "%'"))
                .isFalse();
        assertThat(workspace.holds("select 1 from person where lower(email) = '" + email
                        + "' and password like '$argon2id$v=19$m=19456,t=2,p=1$%'"))
                .isTrue();
        assertThat(workspace.holds("select 1 from session s where s::text like '%" + session + "%'"))
                .isFalse();
    }

    @Test
    void a_session_that_nobody_used_for_two_weeks_has_ended() {
        String session = signIn();
        var workspace = OwnWorkspace.once(database, 701, "UTC");

        workspace.run(
                "update session set last_used_at = now() - interval '13 days 23 hours' where person_id = " + ann());
        assertThat(sees(session)).isTrue();
        workspace.run("update session set last_used_at = now() - interval '14 days' where person_id = " + ann());
        assertThat(sees(session)).isFalse();
    }

    @Test
    void a_session_that_is_used_every_day_ends_after_ninety_days() {
        String session = signIn();
        var workspace = OwnWorkspace.once(database, 701, "UTC");

        workspace.run("update session set began_at = now() - interval '89 days 23 hours' where person_id = " + ann());
        assertThat(sees(session)).isTrue();
        workspace.run("update session set began_at = now() - interval '90 days' where person_id = " + ann());
        assertThat(sees(session)).isFalse();
    }

    private String ann() {
        return "(select person_id from person where email = '" + email + "')";
    }

    private Map<String, String> credentials(String given) {
        return Map.of("email", email, "password", given, "to", "/");
    }

    private String signIn() {
        return submit("/sign-in", "/sign-in", credentials(password), "")
                .statusCode(303)
                .header("Location", endsWith("/"))
                .extract()
                .cookie(FirstOwner.COOKIE);
    }

    private static boolean sees(String session) {
        return given().cookie(FirstOwner.COOKIE, session)
                        .redirects()
                        .follow(false)
                        .get("/profile")
                        .statusCode()
                == 200;
    }
}
