package dev.rapport.browser;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.domain.survey.SurveyTemplate;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The survey editor as a form that is sent, without a browser. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SurveyEditorPagesTest {

    @Inject
    DataSource source;

    @BeforeEach
    void ready() {
        Ready.await();
    }

    @ParameterizedTest
    @EnumSource
    void every_template_becomes_a_draft_that_can_be_opened_as_it_is(SurveyTemplate template) {
        String id = begun(template.key(), "", "de");

        SurveyDrafts.stored(id)
                .then()
                .body("state", equalTo("draft"))
                .body("definition.language", equalTo("de"))
                .body(
                        "definition.questions.size()",
                        equalTo(template.definition().questions().size()));
        Object once = SurveyDrafts.stored(id).path("definition");
        SentForm.survey(id).press("done").statusCode(303).header("Location", containsString("/surveys/" + id));
        assertThat(SurveyDrafts.stored(id).<Object>path("definition")).isEqualTo(once);
        when().get("/surveys/" + id).then().body(containsString("It is ready to be opened"));
        SurveyDrafts.api().post("/api/v1/surveys/" + id + "/open").then().statusCode(200);
    }

    @Test
    void a_survey_begins_empty_too_and_each_gets_a_link_of_its_own() {
        String first = begun("custom", "Ünser Stück & Co.", "lt");
        String second = begun("micro", "Ünser Stück & Co.", "en");

        SurveyDrafts.stored(first)
                .then()
                .body("definition.kind", equalTo("custom"))
                .body("definition.questions", hasSize(0))
                .body("name", equalTo("Ünser Stück & Co."));
        String slug = SurveyDrafts.stored(first).path("slug");
        assertThat(slug).startsWith("unser-stuck-co");
        assertThat(SurveyDrafts.stored(second).<String>path("slug"))
                .isNotEqualTo(slug)
                .startsWith("unser-stuck-co-");
        when().get("/surveys/" + first + "/edit")
                .then()
                .body(containsString("No question yet"), containsString("must be 1 to 50 questions"));
        when().get("/surveys").then().body(containsString("href=\"/surveys/new\""));
    }

    @Test
    void a_name_that_cannot_be_kept_comes_back() {
        SentForm.at("/surveys/new", "")
                .fill("begin", "csat")
                .fill("language", "id")
                .fill("name", "<b>" + "n".repeat(100))
                .press("")
                .statusCode(200)
                .body(
                        containsString("must have 1 to 100 characters"),
                        containsString("&lt;b&gt;nnn"),
                        containsString("value=\"csat\" checked"),
                        containsString("<option value=\"id\" selected>"));
    }

    @Test
    void what_nobody_changed_is_saved_as_it_was_to_the_millisecond() {
        for (String definition : List.of(SurveyDrafts.NPS, SurveyDrafts.ALL_FORMATS)) {
            String id = SurveyDrafts.draft(definition);
            SentForm.survey(id).press("save").statusCode(303);
            Object once = SurveyDrafts.stored(id).path("definition");

            SentForm.survey(id)
                    .press("save")
                    .statusCode(303)
                    .header("Location", containsString("/surveys/" + id + "/edit"));

            assertThat(SurveyDrafts.stored(id).<Object>path("definition")).isEqualTo(once);
            SurveyDrafts.stored(id).then().body("revision", equalTo(3));
        }
        String id = SurveyDrafts.draft(SurveyDrafts.NPS);
        SentForm.survey(id).press("save").statusCode(303);
        SurveyDrafts.stored(id)
                .then()
                .body("definition.asking.opensAt", equalTo("2026-01-02T03:04:05.678Z"))
                .body("definition.asking.audience[0].operand", equalTo(List.of("pro", "7")))
                .body("definition.followUp.byGroup.detractor.de", equalTo("Was lief schief?"));
    }

    @Test
    void everything_that_is_asked_and_of_whom_is_written_in_the_form() {
        String id = SurveyDrafts.draft(SurveyDrafts.NPS);
        String slug = SurveyDrafts.slug();

        SentForm.survey(id)
                .fill("name", " Renamed ")
                .fill("slug", slug)
                .fill("languages/lt", "true")
                .fill("questions/0/text/lt", "Ar rekomenduotumėte?")
                .fill("questions/0/format/style", "smileys")
                .fill("questions/0/format/high/en", "Very likely")
                .leaveOut("questions/0/required")
                .fill("followUp/byGroup/promoter/en", "What do you like?")
                .fill("comment/en", "Anything else?")
                .fill("thanks/en", "")
                .fill("asking/opensAt", "2026-03-29T02:30")
                .fill("asking/closesAt", "2026-12-31T18:00")
                .fill("asking/quota", "12")
                .fill("asking/share", "25")
                .fill("asking/clock/kind", "times")
                .fill("asking/clock/times", "3")
                .fill("asking/clock/days", "30")
                .fill("asking/unsigned", "refuse")
                .fill("asking/audience/0/operator", "exists")
                .press("save")
                .statusCode(303);

        SurveyDrafts.stored(id)
                .then()
                .body("name", equalTo("Renamed"))
                .body("slug", equalTo(slug))
                .body("violations", hasSize(0))
                .body("definition.questions[0].text.lt", equalTo("Ar rekomenduotumėte?"))
                .body("definition.questions[0].required", equalTo(false))
                .body("definition.questions[0].format.style", equalTo("smileys"))
                .body("definition.questions[0].format.high.en", equalTo("Very likely"))
                .body("definition.questions[0].format.scale.high", equalTo(10))
                .body("definition.followUp.byGroup.promoter.en", equalTo("What do you like?"))
                .body("definition.comment.en", equalTo("Anything else?"))
                .body("definition.thanks", nullValue())
                .body("definition.asking.closesAt", equalTo("2026-12-31T18:00:00Z"))
                .body("definition.asking.quota", equalTo(12))
                .body("definition.asking.share", equalTo(25))
                .body("definition.asking.clock.times", equalTo(3))
                .body("definition.asking.clock.days", equalTo(30))
                .body("definition.asking.unsigned", equalTo("refuse"))
                .body("definition.asking.audience[0].operand", nullValue());
    }

    @Test
    void a_language_is_taken_out_with_its_texts_and_no_other() {
        String id = SurveyDrafts.draft(SurveyDrafts.NPS);
        SentForm without = SentForm.survey(id).leaveOut("languages/de");

        assertThat(without.then("show").value("questions/0/text/de"))
                .as("kept until it is saved")
                .isEqualTo("Empfehlen Sie uns?");
        without.press("save").statusCode(303);

        SurveyDrafts.stored(id)
                .then()
                .body("definition.questions[0].text.de", nullValue())
                .body("definition.questions[0].text.en", equalTo("Would you recommend us?"))
                .body("definition.followUp.byGroup.detractor.de", nullValue());
    }

    @Test
    void questions_and_options_are_added_moved_and_removed_without_saving_and_nothing_is_lost() {
        String id = SurveyDrafts.draft(SurveyDrafts.ALL_FORMATS);
        SentForm form = SentForm.survey(id).fill("asking/quota", "eleven");

        SentForm added = form.then("add:questions");
        assertThat(added.value("questions/3/format/kind")).isEqualTo("rating");
        assertThat(added.value("asking/quota")).isEqualTo("eleven");
        SentForm more = added.fill("questions/3/text/en", "Why & <how>?")
                .fill("questions/3/format/kind", "multiple_choice")
                .then("add:questions/3/format/options")
                .fill("questions/3/format/options/0/text/en", "Price")
                .then("add:questions/3/format/options")
                .fill("questions/3/format/options/1/text/en", "price!")
                .then("up:questions/3/format/options/1");
        assertThat(more.value("questions/3/format/options/0/text/en")).isEqualTo("price!");
        SentForm moved = more.then("up:questions/3").then("remove:questions/0");
        assertThat(moved.value("questions/1/text/en")).isEqualTo("Why & <how>?");
        assertThat(moved.has("questions/3/text/en")).isFalse();
        SurveyDrafts.stored(id).then().body("revision", equalTo(1));

        moved.fill("asking/quota", "11")
                .then("add:asking/audience")
                .fill("asking/audience/0/property", "plan")
                .fill("asking/audience/0/operand", "pro")
                .press("save")
                .statusCode(303);

        SurveyDrafts.stored(id)
                .then()
                .body("violations", hasSize(0))
                .body("definition.questions.key", equalTo(List.of("plan", "why-how", "words")))
                .body("definition.questions[1].format.options.key", equalTo(List.of("price", "price-2")))
                .body("definition.asking.audience[0].operand", equalTo("pro"));
    }

    @Test
    void what_cannot_be_read_comes_back_beside_its_field_and_nothing_is_saved() {
        String id = SurveyDrafts.draft(SurveyDrafts.NPS);

        SentForm.survey(id)
                .fill("asking/quota", "1e9 <script>")
                .fill("asking/opensAt", "soon")
                .fill("questions/0/text/en", "")
                .press("save")
                .statusCode(200)
                .body(
                        containsString("Nothing is saved yet."),
                        containsString("value=\"1e9 &lt;script&gt;\""),
                        containsString("id=\"asking-quota-problem\">must be a whole number<"),
                        containsString("id=\"asking-opensAt-problem\">must be a date and a time"),
                        containsString("id=\"questions-0-text-en-problem\">is required<"),
                        containsString("<a href=\"#questions-0-text-en\">Question 1, Text, English</a>"));
        for (String slug : List.of("", "No Slug", "-x-")) {
            SentForm.survey(id)
                    .fill("slug", slug)
                    .fill("thanks/en", "Kept")
                    .press("save")
                    .statusCode(200)
                    .body(containsString("id=\"slug-problem\">must be 3 to 60 characters"), containsString("Kept"));
        }
        SentForm.survey(id)
                .fill("name", " ")
                .press("save")
                .body(containsString("id=\"name-problem\">must have 1 to 100 characters"));
        String taken = SurveyDrafts.stored(SurveyDrafts.draft(SurveyDrafts.NPS)).path("slug");
        SentForm.survey(id)
                .fill("slug", taken)
                .press("save")
                .body(containsString("There is a survey with this address already"));
        SurveyDrafts.stored(id).then().body("revision", equalTo(1));
    }

    @Test
    void an_unfinished_draft_is_kept_says_what_is_missing_and_is_not_opened() {
        String id = SurveyDrafts.draft(SurveyDrafts.NPS);

        SentForm.survey(id)
                .fill("questions/0/text/en", "")
                .fill("asking/closesAt", "2025-01-01T00:00")
                .press("save")
                .statusCode(303);

        when().get("/surveys/" + id).then().body(containsString("2 things have to be mended"));
        turned(id, "open").statusCode(303).header("Location", containsString("/surveys/" + id + "/edit"));
        SurveyDrafts.stored(id).then().body("state", equalTo("draft"));
        when().get("/surveys/" + id + "/edit")
                .then()
                .body(
                        containsString("This has to be mended before the survey can be opened"),
                        containsString("id=\"asking-closesAt-problem\">must be after opensAt"));
    }

    @Test
    void an_open_survey_stays_right_and_once_answered_its_scale_stays() {
        String id = SurveyDrafts.opened(SurveyDrafts.ALL_FORMATS);
        SentForm.survey(id)
                .fill("questions/0/text/en", "")
                .press("save")
                .statusCode(200)
                .body(containsString("Nothing is saved yet."), containsString("This survey is open"));
        when().get("/surveys/" + id + "/edit").then().body(not(containsString("has been answered")));
        SurveyDrafts.answer(id, "{\"stars\": 5}");

        when().get("/surveys/" + id + "/edit").then().body(containsString("This survey has been answered"));
        SentForm changed = SentForm.survey(id)
                .fill("questions/0/format/scale/high", "7")
                .fill("questions/0/text/en", "On seven points?");
        changed.press("save")
                .statusCode(200)
                .body(
                        containsString("Nothing is saved yet."),
                        containsString("<a href=\"#questions-0-format\">Question 1, Format</a>: has been answered"),
                        containsString("Copy the survey with what I wrote"));
        SentForm.survey(id)
                .then("remove:questions/2")
                .press("save")
                .statusCode(200)
                .body(containsString("has been answered"), containsString("(words)"));
        SurveyDrafts.stored(id).then().body("revision", equalTo(2));

        String copy = idOf(changed.press("copy").statusCode(303).extract().header("Location"));
        SurveyDrafts.stored(copy)
                .then()
                .body("state", equalTo("draft"))
                .body("name", equalTo("Copy of To be edited"))
                .body("definition.questions[0].format.scale.high", equalTo(7))
                .body("definition.questions[0].text.en", equalTo("On seven points?"));
        SentForm.survey(id)
                .fill("questions/0/text/en", "Reworded")
                .press("save")
                .statusCode(303);
    }

    @Test
    void who_was_slower_keeps_the_input_and_decides() {
        String id = SurveyDrafts.draft(SurveyDrafts.NPS);
        SentForm slow = SentForm.survey(id).fill("thanks/en", "Mine");
        slow.type().body(not(containsString("Somebody else")));
        SurveyDrafts.saveByApi(id, 1, "Theirs", SurveyDrafts.ALL_FORMATS);

        slow.type().body(containsString("Somebody else changed this survey meanwhile"));
        slow.press("save")
                .statusCode(200)
                .body(
                        containsString("Somebody else saved this survey meanwhile"),
                        containsString("Mine</textarea>"),
                        containsString("href=\"/surveys/" + id + "/edit\" target=\"_blank\""));
        SurveyDrafts.stored(id).then().body("name", equalTo("Theirs"));
        SentForm asked = slow.then("save");
        SurveyDrafts.saveByApi(id, 2, "Theirs again", SurveyDrafts.ALL_FORMATS);
        asked.press("over").statusCode(200).body(containsString("Somebody else saved"));
        asked.then("over").press("over").statusCode(303);

        SurveyDrafts.stored(id)
                .then()
                .body("definition.thanks.en", equalTo("Mine"))
                .body("revision", equalTo(4));
    }

    @Test
    void a_form_that_is_sent_twice_is_saved_once() {
        String id = SurveyDrafts.draft(SurveyDrafts.NPS);
        SentForm form = SentForm.survey(id).fill("thanks/en", "Twice");

        form.press("save").statusCode(303);
        form.press("save").statusCode(303);

        SurveyDrafts.stored(id).then().body("revision", equalTo(2));
    }

    @Test
    void what_was_written_survives_that_somebody_deletes_the_survey() {
        String id = SurveyDrafts.draft(SurveyDrafts.NPS);
        SentForm form = SentForm.survey(id).fill("thanks/en", "Not <lost>");
        SurveyDrafts.remove(id);

        form.press("save")
                .statusCode(404)
                .body(containsString("This survey is not there any more"), containsString("Not &lt;lost&gt;"));
        String again = idOf(form.press("copy").statusCode(303).extract().header("Location"));

        SurveyDrafts.stored(again).then().body("definition.thanks.en", equalTo("Not <lost>"));
    }

    @Test
    void the_preview_is_the_respondents_page_of_what_is_written_and_stores_nothing() {
        String id = SurveyDrafts.draft(SurveyDrafts.NPS);
        SentForm form = SentForm.survey(id).fill("questions/0/text/de", "Ganz <b>neu</b>?");

        form.type()
                .body(
                        containsString("<iframe class=\"respondents\""),
                        containsString("sandbox=\"allow-same-origin\""),
                        containsString("Would you recommend us?"),
                        containsString("required"),
                        not(containsString("<html")));
        form.fill("lang", "de")
                .type()
                .body(
                        containsString("Ganz &amp;lt;b&amp;gt;neu&amp;lt;/b&amp;gt;?"),
                        containsString("Weiter"),
                        not(containsString("<b>neu")));
        form.fill("part", "detractor").type().body(containsString("Was lief schief?"));
        form.fill("part", "promoter").type().body(containsString("Why?"));
        form.fill("part", "thanks").type().body(containsString("Bye!"));
        form.fill("part", "questions")
                .fill("questions/0/text/en", "")
                .fill("questions/0/text/de", "")
                .type()
                .body(containsString("…"), containsString("This has to be mended before"));
        when().get("/surveys/" + id + "/edit?part=thanks&lang=lt").then().body(containsString("Ačiū"));
        SurveyDrafts.stored(id).then().body("revision", equalTo(1));
        SurveyDrafts.api().get("/api/v1/surveys/" + id + "/responses").then().body("items", hasSize(0));
    }

    @Test
    void as_much_as_can_be_shown_of_what_is_begun_is_shown() {
        String id = SurveyDrafts.draft("{\"kind\": \"custom\", \"questions\": []}");
        SentForm form = SentForm.survey(id);
        form.type().body(containsString("As soon as there is a question"));

        SentForm begun = form.then("add:questions").fill("questions/0/format/kind", "single_choice");
        begun.type().body(containsString("type=&quot;radio&quot;"), containsString("must be 2 to 50 options"));
        begun.then("add:questions")
                .fill("questions/1/text/en", "Shown anyway")
                .fill("questions/0/format/kind", "rating")
                .fill("questions/0/format/scale/low", "0")
                .fill("questions/0/format/scale/high", "11")
                .type()
                .body(containsString("Shown anyway"), containsString("must begin at 0 or 1 and have 2 to 11 points"));
    }

    @Test
    void a_survey_is_opened_shared_closed_opened_again_copied_and_deleted() {
        String id = SurveyDrafts.draft(SurveyDrafts.NPS);
        String slug = SurveyDrafts.stored(id).path("slug");
        when().get("/surveys/" + id)
                .then()
                .body(
                        containsString("/s/" + slug + "</code>"),
                        containsString("/s/" + slug + "?lang=de</code>"),
                        containsString("The link works once the survey is open"));

        turned(id, "open").statusCode(303);
        turned(id, "open").statusCode(303);
        SurveyDrafts.stored(id).then().body("state", equalTo("open"));
        when().get("/s/" + slug).then().statusCode(200).body(containsString("Would you recommend us?"));
        turned(id, "closed").statusCode(303);
        when().get("/surveys/" + id).then().body(containsString("Closed: it takes no answers"));
        turned(id, "open").statusCode(303);
        SurveyDrafts.stored(id).then().body("state", equalTo("open"));

        String copy = idOf(SentForm.post("/surveys/" + id, "/surveys/" + id + "/copy", Map.of())
                .statusCode(303)
                .extract()
                .header("Location"));
        SurveyDrafts.stored(copy).then().body("state", equalTo("draft")).body("slug", not(equalTo(slug)));
        when().get("/surveys/" + copy + "/remove").then().body(containsString("This can’t be undone"));
        SentForm.post("/surveys/" + copy + "/remove", "/surveys/" + copy + "/remove", Map.of())
                .statusCode(303);
        SurveyDrafts.stored(copy).then().statusCode(404);
    }

    @Test
    void what_was_answered_is_not_deleted() {
        String id = SurveyDrafts.opened(SurveyDrafts.ALL_FORMATS);
        SurveyDrafts.answer(id, "{\"stars\": 4}");

        when().get("/surveys/" + id).then().body(not(containsString("/remove\"")));
        SentForm.post("/surveys/new", "/surveys/" + id + "/remove", Map.of())
                .statusCode(200)
                .body(containsString("One response has come in"));
        SurveyDrafts.stored(id).then().statusCode(200);
    }

    @Test
    void a_dated_survey_says_when_it_takes_answers_and_a_full_one_that_it_is_full() {
        String later = SurveyDrafts.opened(
                SurveyDrafts.ALL_FORMATS.replaceFirst("}$", ", \"asking\": {\"opensAt\": \"2999-01-01T00:00:00Z\"}}"));
        when().get("/surveys/" + later).then().body(containsString("takes answers from Jan 1, 2999"));
        String full = SurveyDrafts.opened(SurveyDrafts.ALL_FORMATS.replaceFirst("}$", ", \"asking\": {\"quota\": 1}}"));
        SurveyDrafts.answer(full, "{\"stars\": 4}");
        when().get("/surveys/" + full).then().body(containsString("its quota of responses is reached: 1"));
    }

    @Test
    void hostile_texts_and_fields_are_only_text() {
        String id = SurveyDrafts.draft(SurveyDrafts.NPS);
        SentForm form = SentForm.survey(id)
                .fill("name", "\"><script>alert(1)</script>")
                .fill("questions/0/text/en", "</textarea><script>alert(2)</script>")
                .fill("questions/999999/text/en", "<img src=x>")
                .fill("questions/x/text/en", "1")
                .fill("lang", "<script>")
                .fill("part", "<script>")
                .fill("thanks/en", "NUL\0 gone");

        form.press("show")
                .statusCode(200)
                .body(
                        containsString("&quot;&gt;&lt;script&gt;"),
                        containsString("name=\"questions/1/text/en\""),
                        not(containsString("<script>alert")),
                        not(containsString("<img")));
        form.press("save").statusCode(303);
        when().get("/surveys/" + id).then().body(not(containsString("<script>alert")));
        when().get("/surveys/" + id + "/remove").then().body(not(containsString("<script>alert")));
        SurveyDrafts.stored(id).then().body("definition.thanks.en", equalTo("NUL gone"));
        form.press("remove:questions/99").statusCode(200);
        form.press("up:asking/audience/999999").statusCode(200);
        form.fill("thanks/en", "Changed")
                .press("add:nonsense")
                .statusCode(200)
                .body(containsString("Somebody else saved"));
    }

    @Test
    void another_workspaces_survey_is_not_there_and_no_form_is_taken_without_its_token() {
        OwnWorkspace own = OwnWorkspace.create(source, 531, "UTC");
        String foreign = own.api()
                .body("{\"name\": \"Foreign\", \"definition\": " + SurveyDrafts.NPS + "}")
                .post("/api/v1/surveys")
                .path("id");
        String home = "/surveys/" + foreign;

        given().accept("text/html").get(home + "/edit").then().statusCode(404);
        given().accept("text/html").get(home + "/remove").then().statusCode(404);
        for (String path : List.of("/edit", "/edit/preview", "/state", "/copy", "/remove")) {
            SentForm.post("/surveys/new", home + path, Map.of("to", "open"))
                    .statusCode(404)
                    .body(not(containsString("Would you recommend us?")));
            given().contentType("application/x-www-form-urlencoded")
                    .formParam("to", "open")
                    .post(home + path)
                    .then()
                    .statusCode(400);
        }
        own.api().get("/api/v1/surveys/" + foreign).then().body("state", equalTo("draft"));
        when().get("/surveys/not!an!id/edit").then().statusCode(404);
    }

    private static String begun(String template, String name, String language) {
        return idOf(SentForm.at("/surveys/new", "")
                .fill("begin", template)
                .fill("name", name)
                .fill("language", language)
                .press("")
                .statusCode(303)
                .extract()
                .header("Location"));
    }

    private static ValidatableResponse turned(String survey, String to) {
        return SentForm.post("/surveys/" + survey, "/surveys/" + survey + "/state", Map.of("to", to));
    }

    private static String idOf(String location) {
        return location.replaceFirst(".*/surveys/", "").replaceFirst("/.*", "");
    }
}
