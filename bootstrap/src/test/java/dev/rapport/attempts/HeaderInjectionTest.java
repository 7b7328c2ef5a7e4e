package dev.rapport.attempts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.domain.access.Role;
import dev.rapport.people.Colleague;
import dev.rapport.scoring.OwnWorkspace;
import dev.rapport.survey.MailSettings;
import dev.rapport.survey.Mailbox;
import dev.rapport.survey.Mailbox.Mail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text begins another header: neither of a mail, as a mail server receives it, nor of an answer. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(MailSettings.class)
class HeaderInjectionTest {

    private static final String MORE = "Bcc: victim@evil.example";
    private static final Pattern ANOTHER = Pattern.compile("(?im)^(bcc|x-evil)\\s*:|^cc[ \t]*:[ \t]*\\S");
    private static final Mailbox mailbox = new Mailbox();

    @Inject
    DataSource database;

    private OwnWorkspace workspace = null;

    @BeforeEach
    void ready() {
        Ready.await();
        workspace = OwnWorkspace.once(database, 828, "UTC");
        mailbox.open();
    }

    @AfterAll
    static void close() {
        mailbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\n ", "\u2028", "\u0085", "\r\n\r\n"})
    void a_question_stays_in_its_subject(String lineEnd) {
        String user = "to-" + Integer.toHexString(lineEnd.hashCode());
        String address = user + "@shop.example";
        Map<String, String> question = Map.of("en", "Well?" + lineEnd + MORE + lineEnd + "X-Evil: yes");
        Map<String, Object> definition =
                Map.of("kind", "nps", "questions", List.of(Map.of("key", "recommend", "text", question)));
        Response made = workspace
                .api()
                .body(Map.of("name", "Survey" + lineEnd + MORE, "definition", definition))
                .post("/api/v1/surveys");
        if (made.statusCode() == 400) {
            made = workspace
                    .api()
                    .body(Map.of("name", "Survey", "definition", definition))
                    .post("/api/v1/surveys");
        }
        String survey = made.then().statusCode(201).extract().path("id");
        workspace.api().post("/api/v1/surveys/" + survey + "/open").then().statusCode(200);
        workspace
                .api()
                .body(Map.of(
                        "writeKey", "wk_test_of_workspace_828", "userId", user, "traits", Map.of("email", address)))
                .post("/v1/identify")
                .then()
                .statusCode(200);
        workspace
                .api()
                .body(Map.of("userIds", List.of(user)))
                .post("/api/v1/surveys/" + survey + "/invitations")
                .then()
                .statusCode(200)
                .body("queued", equalTo(1));

        hasNoOther(mailbox.awaitOne(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void no_name_has_a_line_end_that_a_mail_would_carry(String lineEnd) {
        var owner = Colleague.of(workspace, Role.OWNER);
        owner.post("/profile", "/profile", Map.of("name", "Eve" + lineEnd + MORE, "language", "en"))
                .statusCode(200);
        owner.post(
                        "/settings",
                        "/settings",
                        Map.of("name", "Shop" + lineEnd + MORE, "zone", "UTC", "currency", "USD", "language", "en"))
                .statusCode(200);
        for (String address :
                List.of("a@b.example" + lineEnd + MORE, "a@b.example," + "c@d.example", "<a@b.example>")) {
            owner.post("/settings/members", "/settings/members", Map.of("email", address, "role", "viewer"))
                    .statusCode(200);
        }

        assertThat(workspace.holds("select 1 from person where name like '%Bcc%'"))
                .isFalse();
        assertThat(workspace.holds("select 1 from workspace where name like '%Bcc%'"))
                .isFalse();
        assertThat(workspace.holds("select 1 from one_time_link where workspace_id = 828 and email like '%b.example%'"))
                .isFalse();
    }

    @Test
    void an_invitation_into_a_workspace_goes_to_one_address_and_leads_to_the_configured_one() {
        var owner = Colleague.of(workspace, Role.OWNER);
        owner.post(
                        "/profile",
                        "/profile",
                        Map.of("name", "Eve \u00e9\u0301 <eve@evil.example>, =?utf-8?q?Bcc:?=", "language", "en"))
                .statusCode(303);
        Mail mail = invited(owner, "newcomer@shop.example");
        hasNoOther(mail);
        String text = new String(mail.bytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text.replace("=\r\n", "")).contains("https://feedback.shop.example/join?link");
        assertThat(text).doesNotContain("http://evil", "https://evil", "//evil.example");
    }

    private Mail invited(Colleague owner, String address) {
        Response page = owner.signedIn().get("/settings/members");
        owner.signedIn()
                .cookies(page.cookies())
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("csrf-token", dev.rapport.people.FormToken.of(page))
                .formParam("email", address)
                .formParam("role", "viewer")
                .post("/settings/members")
                .then()
                .statusCode(303);
        return mailbox.awaitOne(address);
    }

    @Test
    void a_customer_is_sent_nothing_to_what_is_no_address() {
        for (String address :
                List.of("a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "Eve <a@b.example>")) {
            String user = "none-" + Integer.toHexString(address.hashCode());
            workspace
                    .api()
                    .body(Map.of(
                            "writeKey", "wk_test_of_workspace_828", "userId", user, "traits", Map.of("email", address)))
                    .post("/v1/identify")
                    .then()
                    .statusCode(200);
            Map<String, Object> definition = Map.of(
                    "kind", "nps", "questions", List.of(Map.of("key", "recommend", "text", Map.of("en", "Well?"))));
            String survey = workspace
                    .api()
                    .body(Map.of("name", "Survey", "definition", definition))
                    .post("/api/v1/surveys")
                    .path("id");
            workspace.api().post("/api/v1/surveys/" + survey + "/open").then().statusCode(200);
            workspace
                    .api()
                    .body(Map.of("userIds", List.of(user)))
                    .post("/api/v1/surveys/" + survey + "/invitations")
                    .then()
                    .body("queued", equalTo(0));
        }
    }

    private static void hasNoOther(Mail mail) {
        assertThat(ANOTHER.matcher(mail.headers()).find()).as(mail.headers()).isFalse();
        assertThat(mail.headers().lines().filter(line -> line.toLowerCase().startsWith("to:")))
                .hasSize(1);
        assertThat(mail.headers().lines().filter(line -> line.toLowerCase().startsWith("subject:")))
                .hasSize(1);
        assertThat(mailbox.to("victim@evil.example")).isEmpty();
    }
}
