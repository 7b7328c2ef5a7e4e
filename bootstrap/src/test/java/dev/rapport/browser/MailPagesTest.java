package dev.rapport.browser;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rapport.Eventually;
import dev.rapport.FirstKeys;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.application.access.SetUpWorkspace;
import dev.rapport.application.survey.UnsubscribeTokens;
import dev.rapport.survey.MailSettings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages about invitations by e-mail: inviting, and who gets none. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(MailSettings.class)
class MailPagesTest extends BrowserTest {

    private static final String HERE = "/surveys/unsubscribed";

    @Inject
    DataSource database;

    @Inject
    UnsubscribeTokens tokens;

    @BeforeEach
    void ready() throws SQLException {
        Ready.await();
        if (!listed("mail-left")) {
            identify("mail-left", "left@mail.example");
            identify("mail-gone", "gone@mail.example");
            given().post("/unsubscribe?t=" + tokens.sign(SetUpWorkspace.FIRST, identity("mail-left")))
                    .then()
                    .statusCode(200);
            bounce("{\"userId\": \"mail-gone\", \"reason\": \"=550 5.1.1 <b>\"}");
            bounce("{\"address\": \"nobody@mail.example\"}");
            Eventually.holds(
                    "both are known by name", Duration.ofSeconds(60), () -> listed("mail-gone") && listed("mail-left"));
        }
    }

    @Test
    void whoever_gets_no_mails_is_listed_with_the_reason() {
        when().get(HERE)
                .then()
                .statusCode(200)
                .body(
                        containsString("Unsubscribed"),
                        containsString("=550 5.1.1 &lt;b&gt;"),
                        containsString("Nobody has this address now"),
                        not(containsString("Everybody gets mails")));
        when().get(HERE + "?reason=bounced&q=MAIL-")
                .then()
                .body(
                        containsString("gone@mail.example"),
                        not(containsString("left@mail.example")),
                        containsString("unsubscribed.csv?q=MAIL-&amp;reason=bounced"));
        when().get(HERE + "?reason=unsubscribed").then().body(not(containsString("gone@mail.example")));
        when().get(HERE + "?q=nobody-like-that").then().body(containsString("Nobody is like that"));
        when().get("/fatigue-budget").then().body(containsString("href=\"" + HERE + "\""));
    }

    @Test
    void the_file_has_all_that_is_filtered_and_no_formula() {
        assertThat(when().get(HERE + ".csv?q=mail-").asString().lines().toList())
                .hasSize(3)
                .anyMatch(line -> line.contains(",bounced,'=550 5.1.1 <b>,") && line.endsWith(",gone@mail.example"))
                .anyMatch(line -> line.contains(",unsubscribed,,") && line.endsWith(",left@mail.example"));
        assertThat(when().get(HERE + ".csv?q=mail-&reason=bounced").asString()).doesNotContain("left@mail.example");
    }

    @ParameterizedTest
    @EnumSource
    void whoever_gets_no_mails_is_shown_accessibly(View view) {
        look(HERE, "unsubscribed", view);
        look(HERE + "?q=nobody-like-that", "unsubscribed-none", view);
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_LIGHT", "PHONE_DARK"})
    void whoever_wants_no_more_mails_is_asked_accessibly(View view) throws SQLException {
        String token = tokens.sign(SetUpWorkspace.FIRST, identity("mail-gone"));

        lookAsStranger("/unsubscribe?t=" + token, "unsubscribe", view, "en");
    }

    @ParameterizedTest
    @EnumSource
    void inviting_is_accessible_and_keeps_the_policy(View view) {
        look("/surveys/" + SurveyDrafts.opened(SurveyDrafts.NPS) + "/invite", "survey-invite", view);
        look("/surveys/" + SurveyDrafts.draft(SurveyDrafts.NPS) + "/invite", "survey-invite-draft", view);
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_LIGHT", "PHONE_DARK"})
    void customers_are_invited_by_their_ids_and_mistakes_are_said_beside_the_field(View view) {
        String survey = SurveyDrafts.opened(SurveyDrafts.ALL_FORMATS);
        String path = "/surveys/" + survey + "/invite";
        visit(path, options(view), page -> {
            page.fill("#invite-users", "x".repeat(1_000));
            page.click("text='Invite these'");
            page.waitForSelector("#invite-mistake");
            assertThat(violations(page)).isEmpty();
            assertThat(page.inputValue("#invite-users")).startsWith("xxx");
            page.fill("#invite-users", "mail-left\nmail-gone\n\n  never-heard-of  ");
            page.click("text='Invite these'");
            page.waitForSelector("text='unsubscribed'");
            assertThat(page.textContent("main")).contains("the mailbox bounced", "no address in the trait");
            assertThat(violations(page)).isEmpty();
            page.click("text='Who gets no mails'");
            page.waitForURL("**" + HERE);
        });
    }

    @Test
    void nothing_is_sent_without_the_forms_token() {
        String path = "/surveys/" + SurveyDrafts.opened(SurveyDrafts.ALL_FORMATS) + "/invite";

        given().contentType("application/x-www-form-urlencoded")
                .formParam("whom", "everybody")
                .post(path)
                .then()
                .statusCode(400);
        SentForm.post("/surveys/new", "/surveys/zzzz/invite", Map.of("whom", "everybody"))
                .statusCode(404);
    }

    private static boolean listed(String user) {
        return when().get(HERE + "?q=" + user).asString().contains(user.substring("mail-".length()) + "@mail.example");
    }

    private static void identify(String user, String address) {
        given().auth()
                .preemptive()
                .basic(FirstKeys.writeKey(), "")
                .contentType("application/json")
                .body("{\"userId\": \"%s\", \"traits\": {\"email\": \"%s\"}}".formatted(user, address))
                .post("/v1/identify")
                .then()
                .statusCode(200);
    }

    private static void bounce(String body) {
        SurveyDrafts.api().body(body).post("/api/v1/bounces").then().statusCode(204);
    }

    private long identity(String user) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select identity_id from customer_identity where workspace_id = ? and kind = 'user' and name = ?")) {
            query.setInt(1, SetUpWorkspace.FIRST.number());
            query.setString(2, user);
            try (var rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getLong(1);
            }
        }
    }
}
