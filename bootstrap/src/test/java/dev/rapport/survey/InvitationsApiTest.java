package dev.rapport.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import dev.rapport.survey.Mailbox.Mail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invitations by e-mail, as a mail server receives them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(MailSettings.class)
class InvitationsApiTest {

    @Inject
    DataSource database;

    private static final Mailbox mailbox = new Mailbox();
    private OwnWorkspace workspace;
    private Inviting inviting;

    @BeforeEach
    void ready() {
        workspace = OwnWorkspace.once(database, 571, "Europe/Vilnius");
        inviting = new Inviting(workspace);
        mailbox.open();
    }

    // Once for all tests: a server that stops before its yes was read leaves the sender waiting for the next ones'
    // mails.
    @AfterAll
    static void close() {
        mailbox.close();
    }

    @Test
    void an_invitation_has_the_question_and_its_scale_in_the_customers_language() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        inviting.identify("anna", "Anna@Shop.example", ", \"language\": \"de-AT\"");

        inviting.invite(survey, "anna").statusCode(200).body("queued", equalTo(1));

        Mail mail = mailbox.awaitOne("Anna@shop.example");
        assertThat(mail.header("From")).isEqualTo("The shop <feedback@shop.example>");
        assertThat(mail.header("To")).isEqualTo("Anna@shop.example");
        assertThat(mail.subject()).isEqualTo("Empfehlen Sie uns?");
        assertThat(mail.header("Message-ID")).matches("<[0-9a-f-]{36}@feedback\\.shop\\.example>");
        assertThat(mail.part("text/html")).contains("<h1", "Empfehlen Sie uns?", "Abmelden", "lang=\"de\"");
        assertThat(mail.part("text/plain"))
                .contains("Empfehlen Sie uns?", MailSettings.PUBLIC + "/s/" + inviting.slug(survey) + "?lang=de&t=")
                .doesNotContain("&amp;", "<");
        assertThat(mail.links()).hasSize(12);
        assertThat(mail.links().subList(0, 11))
                .isEqualTo(IntStream.rangeClosed(0, 10)
                        .mapToObj(point -> mail.links().getFirst().replace("&answer=0", "&answer=" + point))
                        .toList());
        inviting.await(survey, "sent", 1);
    }

    @Test
    void looking_at_the_links_of_a_mail_stores_nothing_and_one_tap_stores_the_answer() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        inviting.identify("berta", "berta@shop.example", "");
        inviting.invite(survey, "berta");
        Mail mail = mailbox.awaitOne("berta@shop.example");

        mail.links().forEach(link -> given().get(path(link)).then().statusCode(200));
        given().get(path(unsubscribeLink(mail))).then().statusCode(200);
        responses(survey).body("items", empty());
        inviting.explain(survey, "berta").body("noMail", nullValue());

        String nine = path(mail.links().get(9));
        var respondent = Respondent.at(inviting.slug(survey));
        respondent.open(nine.substring(nine.indexOf('?'))).body(containsString("value=\"9\" checked"));
        respondent.send(Map.of("recommend", "9")).statusCode(303);
        responses(survey)
                .body("items", hasSize(1))
                .body("items[0].channel", equalTo("email"))
                .body("items[0].wave", equalTo(1))
                .body("items[0].answers", equalTo(Map.of("recommend", 9)));
        workspace.api().get("/api/v1/customers/berta/events").then().body("events.value", contains(9F));
        inviting.explain(survey, "berta").body("askings.channel", contains("email"));
    }

    @Test
    void the_same_request_again_sends_nothing_again() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        inviting.identify("carl", "carl@shop.example", "");

        inviting.invite(survey, "carl", "carl").body("queued", equalTo(1)).body("notInvited.size()", equalTo(0));
        inviting.invite(survey, "carl").body("queued", equalTo(0)).body("notInvited", equalTo(Map.of("clock", 1)));

        inviting.await(survey, "sent", 1);
        mailbox.awaitOne("carl@shop.example");
    }

    @Test
    void whoever_is_not_invited_is_counted_by_the_reason() {
        String survey = SomeSurveys.open(
                workspace,
                SomeSurveys.NPS.replace(
                        "\"kind\": \"nps\",",
                        "\"kind\": \"nps\", \"asking\": {\"audience\":"
                                + " [{\"property\": \"plan\", \"operator\": \"=\", \"operand\": \"pro\"}]},"));
        inviting.identify("outside", "outside@shop.example", "");
        inviting.identify("addressless", "", ", \"plan\": \"pro\"");
        inviting.identify("list", "one@shop.example, two@shop.example", ", \"plan\": \"pro\"");
        inviting.identify("smuggler", "three@shop.example\\r\\nBcc: four@shop.example", ", \"plan\": \"pro\"");

        inviting.invite(survey, "outside", "addressless", "list", "smuggler", "never-heard-of")
                .body("queued", equalTo(0))
                .body("notInvited", equalTo(Map.of("audience", 2, "no-address", 3)));
        inviting.explain(survey, "list").body("noMail.reason", equalTo("no-address"));
        workspace.api().post("/api/v1/surveys/" + survey + "/close").then().statusCode(200);
        inviting.invite(survey, "list").body("notInvited", equalTo(Map.of("closed", 1)));
    }

    @Test
    void a_mail_program_unsubscribes_with_one_click() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        inviting.identify("dora", "dora@shop.example", "");
        inviting.identify("doras-other-self", "DORA@shop.example", "");
        inviting.invite(survey, "dora");
        Mail mail = mailbox.awaitOne("dora@shop.example");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");

        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path(unsubscribeLink(mail)))
                .then()
                .statusCode(200);

        String next = SomeSurveys.open(workspace, SomeSurveys.NPS);
        inviting.invite(next, "dora", "doras-other-self").body("notInvited", equalTo(Map.of("unsubscribed", 2)));
        inviting.explain(next, "dora").body("ask", equalTo(true)).body("noMail.reason", equalTo("unsubscribed"));
        workspace.api().delete("/api/v1/unsubscribed/dora").then().statusCode(204);
        inviting.invite(next, "dora").body("queued", equalTo(1));
    }

    @Test
    void a_person_unsubscribes_on_a_page() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        inviting.identify("emil", "emil@shop.example", ", \"locale\": \"lt_LT\"");
        inviting.invite(survey, "emil");
        Mail mail = mailbox.awaitOne("emil@shop.example");
        String link = path(mail.links().getLast());
        assertThat(link).isEqualTo(path(unsubscribeLink(mail)));

        String page = given().get(link).then().statusCode(200).extract().asString();
        assertThat(page).contains("<html lang=\"lt\">", "action=\"" + link.replace("&", "&amp;") + "\"");
        given().post(link).then().statusCode(200).body(containsString("Laiškų atsisakėte"));

        String next = SomeSurveys.open(workspace, SomeSurveys.NPS);
        inviting.invite(next, "emil").body("notInvited", equalTo(Map.of("unsubscribed", 1)));
    }

    @Test
    void nobody_unsubscribes_by_a_forged_link() {
        for (String token :
                List.of("", "x", "eyJhbGciOiJub25lIn0.eyJpc3MiOiI1NzEiLCJzdWIiOiIxIiwiYXVkIjoidW5zdWJzY3JpYmUifQ.")) {
            given().get("/unsubscribe?lang=de&t=" + token)
                    .then()
                    .statusCode(403)
                    .body(containsString("Dieser Link gilt nicht"));
            given().post("/unsubscribe?t=" + token).then().statusCode(403);
        }
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        inviting.identify("fred", "fred@shop.example", "");
        inviting.invite(survey, "fred");
        Mail mail = mailbox.awaitOne("fred@shop.example");
        String ofSurvey = mail.links().getFirst().replaceAll(".*[&?]t=([^&]*).*", "$1");
        given().post("/unsubscribe?t=" + ofSurvey).then().statusCode(403);
        String ofMail = unsubscribeLink(mail).replaceAll(".*[&?]t=([^&]*).*", "$1");
        given().post("/unsubscribe?t=" + ofMail.replaceAll("\\.[^.]*$", ".AAAA"))
                .then()
                .statusCode(403);
        var strangers = Respondent.at(inviting.slug(survey));
        strangers.open("?t=" + ofMail).statusCode(200);
        strangers.send(Map.of("recommend", "1")).statusCode(303);
        responses(survey).body("items", hasSize(1)).body("items[0].wave", equalTo(0));
        workspace.api().get("/api/v1/customers/fred/events").then().body("events", empty());
    }

    @Test
    void a_mailbox_that_is_gone_is_noted_and_left_alone_until_there_is_another() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        inviting.identify("gone", "gone@shop.example", "");
        mailbox.refuse("gone@shop.example", 550, "5.1.1 <gone@shop.example>: no such user");

        inviting.invite(survey, "gone").body("queued", equalTo(1));
        inviting.await(survey, "bounced", 1);

        mailbox.refuseNoLonger("gone@shop.example");
        String next = SomeSurveys.open(workspace, SomeSurveys.NPS);
        inviting.invite(next, "gone").body("notInvited", equalTo(Map.of("bounced", 1)));
        inviting.explain(next, "gone").body("noMail.detail", equalTo("550 5.1.1"));
        inviting.identify("gone", "back@shop.example", "");
        inviting.invite(next, "gone").body("queued", equalTo(1));
        mailbox.awaitOne("back@shop.example");
    }

    @Test
    void a_refusal_that_is_not_about_the_mailbox_is_not_held_against_it() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        inviting.identify("blocked", "blocked@shop.example", "");
        mailbox.refuse("blocked@shop.example", 554, "5.7.1 relaying denied");

        inviting.invite(survey, "blocked");

        inviting.await(survey, "failed", 1);
        inviting.explain(survey, "blocked").body("noMail", nullValue());
    }

    @Test
    void a_server_that_is_busy_or_away_is_tried_again() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        inviting.identify("patient", "patient@shop.example", "");
        mailbox.refuse("patient@shop.example", 451, "4.7.1 come back later");
        inviting.invite(survey, "patient").body("queued", equalTo(1));
        inviting.awaitTries(survey, 1);

        mailbox.close();
        inviting.hurry();
        inviting.awaitTries(survey, 2);
        assertThat(inviting.count(survey, "queued")).isEqualTo(1);

        mailbox.refuseNoLonger("patient@shop.example");
        mailbox.open();
        inviting.hurry();
        inviting.await(survey, "sent", 1);
        mailbox.awaitOne("patient@shop.example");
    }

    @Test
    void what_waits_is_not_sent_to_somebody_who_unsubscribed_or_by_a_survey_that_closed() {
        String first = SomeSurveys.open(workspace, SomeSurveys.NPS);
        inviting.identify("hana", "hana@shop.example", "");
        inviting.invite(first, "hana");
        Mail mail = mailbox.awaitOne("hana@shop.example");
        mailbox.close();
        String second = SomeSurveys.open(workspace, SomeSurveys.NPS);
        String third = SomeSurveys.open(workspace, SomeSurveys.NPS);
        inviting.identify("ida", "ida@shop.example", "");
        inviting.invite(second, "hana").body("queued", equalTo(1));
        inviting.invite(third, "ida").body("queued", equalTo(1));
        inviting.awaitTries(second, 1);
        inviting.awaitTries(third, 1);

        given().post(path(unsubscribeLink(mail))).then().statusCode(200);
        workspace.api().post("/api/v1/surveys/" + third + "/close").then().statusCode(200);
        mailbox.open();
        inviting.hurry();

        inviting.await(second, "dropped", 1);
        inviting.await(third, "dropped", 1);
        mailbox.awaitOne("hana@shop.example");
        assertThat(mailbox.to("ida@shop.example")).isEmpty();
    }

    @Test
    void a_provider_tells_of_bounces() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        inviting.identify("jo", "jo@shop.example", "");
        inviting.identify("kim", "kim@shop.example", "");
        bounce("{\"address\": \"JO@Shop.example\", \"reason\": \"mailbox full\"}", 204);
        bounce("{\"userId\": \"kim\", \"at\": \"2026-03-01T00:00:00Z\"}", 204);

        inviting.invite(survey, "jo", "kim").body("notInvited", equalTo(Map.of("bounced", 2)));
        inviting.explain(survey, "kim")
                .body("noMail.since", equalTo("2026-03-01T00:00:00Z"))
                .body("noMail.detail", nullValue());

        bounce("{}", 400);
        bounce("{\"address\": \"nonsense\"}", 400);
        bounce("{\"userId\": \"never-heard-of\"}", 404);
        bounce("{\"userId\": \"kim\", \"address\": \"kim@shop.example\"}", 400);
    }

    @Test
    void a_question_of_several_lines_is_a_subject_of_one_and_its_words_are_only_words() {
        String survey = SomeSurveys.open(
                workspace,
                SomeSurveys.NPS.replace(
                        "How likely are you to recommend us?",
                        "Are <b>we</b> good?\\r\\nBcc: victim@shop.example\\r\\n\\r\\n" + "ä".repeat(300)));
        inviting.identify("lea", "lea@shop.example", "");

        inviting.invite(survey, "lea").body("queued", equalTo(1));

        Mail mail = mailbox.awaitOne("lea@shop.example");
        assertThat(mail.subject())
                .startsWith("Are <b>we</b> good? Bcc: victim@shop.example ää")
                .hasSize(150);
        assertThat(mail.headers()).doesNotContain("\nBcc:");
        assertThat(mail.part("text/html")).contains("&lt;b&gt;").doesNotContain("<b>");
        assertThat(mailbox.to("victim@shop.example")).isEmpty();
    }

    @Test
    void questions_without_a_scale_lead_to_the_page() {
        String survey = SomeSurveys.open(workspace, SomeSurveys.THREE_QUESTIONS);
        inviting.identify("mia", "mia@shop.example", "");
        inviting.invite(survey, "mia");
        assertThat(mailbox.awaitOne("mia@shop.example").links().subList(0, 2))
                .satisfiesExactly(
                        link -> assertThat(link).endsWith("&answer=price"),
                        link -> assertThat(link).endsWith("&answer=other"));

        String words = SomeSurveys.open(workspace, """
                {"kind": "custom", "questions": [
                  {"key": "words", "text": {"en": "What is on your mind?"}, "format": {"kind": "long_text"}}]}""");
        inviting.identify("nils", "nils@shop.example", "");
        inviting.invite(words, "nils");
        assertThat(mailbox.awaitOne("nils@shop.example").links())
                .hasSize(2)
                .first()
                .asString()
                .doesNotContain("answer=");
    }

    @Test
    void everybody_in_the_audience_is_invited_once() {
        var own = new Inviting(OwnWorkspace.create(database, 573, "UTC"));
        String survey = SomeSurveys.open(own.workspace(), SomeSurveys.NPS);
        for (int i = 0; i < 120; i++) {
            own.identify("crowd-" + i, "crowd-" + i + "@crowd.example", "");
        }
        own.identify("mute", "", "");
        own.workspace()
                .send(
                        "/v1/identify",
                        "{\"anonymousId\": \"nobody\", \"traits\": {\"email\": \"nobody@crowd.example\"}}");
        own.workspace().send("/v1/identify", "{\"userId\": \"no-trait\", \"traits\": {\"plan\": \"pro\"}}");
        own.workspace().send("/v1/alias", "{\"userId\": \"crowd-1\", \"previousId\": \"crowd-0\"}");
        own.invite(survey, "crowd-5").body("queued", equalTo(1));

        own.audience(survey).statusCode(200).body("finishedAt", nullValue());
        own.audience(survey).statusCode(200);
        own.awaitMailing(survey)
                .body("queued", equalTo(118))
                .body("notInvited", equalTo(Map.of("clock", 1, "no-address", 1)));
        own.await(survey, "sent", 119);
        assertThat(mailbox.to("nobody@crowd.example")).isEmpty();
        assertThat(mailbox.to("crowd-0@crowd.example").size()
                        + mailbox.to("crowd-1@crowd.example").size())
                .isEqualTo(1);
        mailbox.awaitOne("crowd-5@crowd.example");

        own.audience(survey).statusCode(200);
        own.awaitMailing(survey)
                .body("queued", equalTo(0))
                .body("notInvited", equalTo(Map.of("clock", 119, "no-address", 1)));
    }

    @Test
    void neither_tokens_nor_addresses_are_logged() {
        var lines = new java.util.concurrent.CopyOnWriteArrayList<String>();
        var handler = new org.jboss.logmanager.ExtHandler() {
            @Override
            protected void doPublish(org.jboss.logmanager.ExtLogRecord line) {
                lines.add(line.getFormattedMessage() + " " + line.getThrown());
            }
        };
        handler.setLevel(java.util.logging.Level.ALL);
        var root = java.util.logging.Logger.getLogger("");
        root.addHandler(handler);
        try {
            String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
            inviting.identify("quiet", "quiet@shop.example", "");
            inviting.identify("unheard", "unheard@shop.example", "");
            mailbox.refuse("unheard@shop.example", 550, "5.1.1 unheard@shop.example is unknown");
            inviting.invite(survey, "quiet", "unheard").body("queued", equalTo(2));
            String link = path(mailbox.awaitOne("quiet@shop.example").links().getFirst());
            inviting.await(survey, "bounced", 1);
            given().get(link).then().statusCode(200);
        } finally {
            root.removeHandler(handler);
        }

        assertThat(lines).anyMatch(line -> line.contains("550 5.1.1"));
        assertThat(lines)
                .noneMatch(line -> line.contains("shop.example>")
                        || line.contains("quiet@")
                        || line.contains("unheard@")
                        || line.contains("eyJ"));
    }

    @Test
    void a_workspace_invites_to_its_own_surveys_only() {
        var other = OwnWorkspace.create(database, 572, "UTC");
        String survey = SomeSurveys.open(workspace, SomeSurveys.NPS);
        var stranger = new Inviting(other);
        stranger.identify("olga", "olga@shop.example", "");

        stranger.invite(survey, "olga").statusCode(404).body("code", equalTo("survey.not-found"));
        other.api().get("/api/v1/surveys/" + survey + "/invitations").then().statusCode(404);
        stranger.audience(survey).statusCode(404);
        other.api()
                .get("/api/v1/surveys/" + survey + "/invitations/audience")
                .then()
                .statusCode(404)
                .body("code", equalTo("mailing.not-found"));
        inviting.identify("paul", "olga@shop.example", "");
        other.api().body("{\"address\": \"olga@shop.example\"}").post("/api/v1/bounces");
        inviting.invite(survey, "paul").body("queued", equalTo(1));
        inviting.invite(survey).statusCode(400).body("code", equalTo("invitation.invalid"));
        inviting.invite(survey, "a", "").statusCode(400).body("errors.pointer", contains("/userIds/1"));
    }

    private io.restassured.response.ValidatableResponse responses(String survey) {
        return workspace
                .api()
                .get("/api/v1/surveys/" + survey + "/responses")
                .then()
                .statusCode(200);
    }

    private void bounce(String body, int status) {
        workspace.api().body(body).post("/api/v1/bounces").then().statusCode(status);
    }

    private static String unsubscribeLink(Mail mail) {
        String header = mail.header("List-Unsubscribe");
        assertThat(header).startsWith("<https://").endsWith(">");
        return header.substring(1, header.length() - 1);
    }

    private static String path(String link) {
        assertThat(link).startsWith(MailSettings.PUBLIC + "/");
        return link.substring(MailSettings.PUBLIC.length());
    }
}
