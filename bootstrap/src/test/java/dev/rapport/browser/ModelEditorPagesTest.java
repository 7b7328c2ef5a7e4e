package dev.rapport.browser;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The model editor as a form that is sent, without a browser. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ModelEditorPagesTest {

    @BeforeEach
    void sendCustomers() {
        SomeCustomers.send();
    }

    @Test
    void a_draft_is_shown_in_sentences_with_its_effect() {
        String id = SomeDrafts.draftOfPublished(SomeDrafts.rules(1), SomeDrafts.POINTS);

        when().get("/models/" + id + "/draft")
                .then()
                .statusCode(200)
                .body(
                        containsString("10 points for each “Order Completed” in the last 90 days, at most 100"),
                        containsString(
                                "Takes 5 points away for each “Support Ticket Opened” with plan “7” or “pro” in the last 30 days"),
                        containsString("<option value=\"Order Completed\">"),
                        containsString("times in the last 30 days)"),
                        containsString("customers, as of today"),
                        containsString("Version 1"),
                        containsString("id=\"examples\""),
                        containsString("class=\"histogram\""),
                        not(containsString("id=\"problems\"")));
    }

    @Test
    void what_nobody_changed_is_saved_as_it_was() {
        for (String definition : List.of(SomeDrafts.POINTS, SomeDrafts.WEIGHTED)) {
            String id = SomeDrafts.draft(definition);
            SentForm.open(id).press("save").statusCode(303);
            Object once = SomeDrafts.stored(id).path("definition");

            SentForm.open(id)
                    .press("save")
                    .statusCode(303)
                    .header("Location", containsString("/models/" + id + "/draft"));

            assertThat(SomeDrafts.stored(id).<Object>path("definition")).isEqualTo(once);
            assertThat(SomeDrafts.stored(id).<Integer>path("revision")).isEqualTo(3);
        }
    }

    @Test
    void saving_leads_on_to_the_preview_if_that_is_wanted() {
        String id = SomeDrafts.draft(SomeDrafts.POINTS);

        SentForm.open(id)
                .press("preview")
                .statusCode(303)
                .header("Location", containsString("/models/" + id + "/draft/preview"));
    }

    @Test
    void rules_are_added_moved_and_removed_without_saving_and_nothing_is_lost() {
        String id = SomeDrafts.draft(SomeDrafts.POINTS);
        SentForm form = SentForm.open(id).fill("rules/0/points", "eleven");

        SentForm added = form.then("add:rules");
        assertThat(added.value("rules/0/points")).isEqualTo("eleven");
        assertThat(added.has("rules/2/event")).isTrue();

        SentForm moved = added.fill("rules/2/event", "<b>Odd & new</b>").then("up:rules/2");
        assertThat(moved.value("rules/1/event")).isEqualTo("<b>Odd & new</b>");
        assertThat(moved.value("rules/2/event")).isEqualTo("Support Ticket Opened");
        assertThat(moved.value("rules/2/condition/0/operand")).isEqualTo("pro\n\"7\"");

        SentForm more = moved.then("add:rules/1/condition");
        assertThat(more.has("rules/1/condition/0/property")).isTrue();
        SentForm fewer = more.then("remove:rules/2").then("down:rules/0");
        assertThat(fewer.value("rules/1/points")).isEqualTo("eleven");
        assertThat(fewer.has("rules/2/event")).isFalse();
        SomeDrafts.stored(id).then().body("revision", equalTo(1));

        fewer.fill("rules/1/points", "11")
                .then("remove:rules/0/condition/0")
                .press("save")
                .statusCode(303);
        SomeDrafts.stored(id)
                .then()
                .body("definition.rules[0].event", equalTo("<b>Odd & new</b>"))
                .body("definition.rules[0].id", equalTo("b-odd-new-b"))
                .body("definition.rules[1].points", equalTo(11));
    }

    @Test
    void what_is_no_number_comes_back_beside_its_field() {
        String id = SomeDrafts.draft(SomeDrafts.POINTS);

        SentForm.open(id)
                .fill("rules/0/points", "1e9 <script>")
                .fill("rules/1/window/days", "99999")
                .press("save")
                .statusCode(200)
                .body(
                        containsString("Nothing is saved yet."),
                        containsString("value=\"1e9 &lt;script&gt;\""),
                        containsString("aria-describedby=\"rules-0-points-problem\""),
                        containsString("id=\"rules-0-points-problem\">must be a number, such as 12.5<"),
                        containsString("<a href=\"#rules-0-points\">Rule 1, Points</a>"),
                        containsString(
                                "id=\"rules-1-window-days-problem\">must be a whole number from 1 to 3650: 99999<"));
        SomeDrafts.stored(id).then().body("revision", equalTo(1));
    }

    @Test
    void what_is_wrong_but_can_be_kept_is_saved_and_said() {
        String id = SomeDrafts.draft(SomeDrafts.POINTS);
        SentForm.open(id)
                .fill("rules/0/points", "9".repeat(40))
                .fill("rules/0/event", "")
                .press("save")
                .statusCode(303);

        when().get("/models/" + id + "/draft")
                .then()
                .body(
                        containsString("value=\"" + "9".repeat(40) + "\""),
                        containsString("must be smaller than 10^12 in size"),
                        containsString("Once this is mended, the effect is shown here:"),
                        containsString("id=\"rules-0-event-problem\">is required<"));
        SomeDrafts.stored(id).then().body("definition.rules[0].event", nullValue());
    }

    @Test
    void a_hundred_and_one_rules_are_kept_and_refused_by_name() {
        String id = SomeDrafts.draft(SomeDrafts.rules(100));
        SentForm more = SentForm.open(id).then("add:rules").fill("rules/100/event", "One more");

        more.press("save").statusCode(303);

        SomeDrafts.stored(id).then().body("definition.rules.size()", equalTo(101));
        when().get("/models/" + id + "/draft").then().statusCode(200).body(containsString("must be 1 to 100 rules"));
    }

    @Test
    void who_was_slower_keeps_the_input_and_decides() {
        String id = SomeDrafts.draft(SomeDrafts.POINTS);
        SentForm slow = SentForm.open(id).fill("rules/0/points", "77");
        slow.type().body(not(containsString("Somebody else")));
        SomeDrafts.saveByApi(id, 1, SomeDrafts.rules(3));

        slow.type().body(containsString("Somebody else changed this draft meanwhile"));
        slow.press("save")
                .statusCode(200)
                .body(
                        containsString("Somebody else saved this draft meanwhile"),
                        containsString("value=\"77\""),
                        containsString("href=\"/models/" + id + "/draft\" target=\"_blank\""));
        SomeDrafts.stored(id).then().body("definition.rules.size()", equalTo(3));
        SentForm asked = slow.then("save");
        asked.press("save").statusCode(200).body(containsString("Somebody else saved"));

        SomeDrafts.saveByApi(id, 2, SomeDrafts.rules(4));
        asked.press("over").statusCode(200).body(containsString("Somebody else saved"));
        asked.then("over").press("over").statusCode(303);

        SomeDrafts.stored(id)
                .then()
                .body("definition.rules[0].points", equalTo(77))
                .body("revision", equalTo(4));
    }

    @Test
    void a_form_that_is_sent_twice_is_saved_once_and_disturbs_nobody() {
        String id = SomeDrafts.draft(SomeDrafts.POINTS);
        SentForm form = SentForm.open(id).fill("rules/0/points", "79.50");

        form.press("save").statusCode(303);
        form.press("save").statusCode(303);

        SomeDrafts.stored(id).then().body("revision", equalTo(2));
    }

    @Test
    void what_no_database_keeps_comes_back_too() {
        String id = SomeDrafts.draft(SomeDrafts.POINTS);

        SentForm.open(id)
                .fill("rules/0/points", "9".repeat(450))
                .fill("rules/0/dailyCap", "55")
                .press("save")
                .statusCode(200)
                .body(
                        containsString("Nothing is saved yet."),
                        containsString("id=\"rules-0-points-problem\""),
                        containsString("value=\"" + "9".repeat(450) + "\""),
                        containsString("value=\"55\""));
        SomeDrafts.stored(id).then().body("revision", equalTo(1));
    }

    @Test
    void a_model_for_some_customers_says_so_and_keeps_it() {
        String id = SomeDrafts.draft(
                SomeDrafts.POINTS
                        .strip()
                        .replaceFirst(
                                "}$",
                                ", \"audience\": [{\"property\": \"lifecycle_stage\", \"operator\": \"=\", \"operand\": \"lead\"}]}"));

        SentForm form = SentForm.open(id);
        assertThat(form.value("audience/0/operand")).isEqualTo("lead");
        form.fill("audience/0/operand", "customer").press("save").statusCode(303);

        SomeDrafts.stored(id)
                .then()
                .body("definition.audience[0].property", equalTo("lifecycle_stage"))
                .body("definition.audience[0].operand", equalTo("customer"));
        SentForm.open(id)
                .fill("audience/0/property", "")
                .press("effect")
                .body(containsString("Whom it is for, Property</a>: is required"));
    }

    @Test
    void who_writes_while_the_draft_is_discarded_begins_a_new_one() {
        String id = SomeDrafts.draftOfPublished(SomeDrafts.rules(1), SomeDrafts.POINTS);
        SentForm form = SentForm.open(id).fill("rules/0/points", "78");
        SomeDrafts.discard(id);

        SentForm asked = form.then("save");
        asked.press("over").statusCode(303);

        SomeDrafts.stored(id).then().body("definition.rules[0].points", equalTo(78));
    }

    @Test
    void weights_say_what_is_missing_and_a_metric_is_calibrated() {
        String id = SomeDrafts.draft(SomeDrafts.WEIGHTED);
        SentForm form = SentForm.open(id);

        form.press("effect")
                .body(
                        containsString("90 of 100: 10 to go"),
                        containsString("60 % for the days with events of any kind in the last 30 days"),
                        containsString("weights must total exactly 100"));
        SentForm calibrated = form.then("calibrate:metrics/0");
        assertThat(calibrated.value("metrics/0/normalisation/max")).isNotIn("20", "");
        form.press("calibrate:metrics/0").body(containsString("Filled in from"));
        assertThat(form.then("add:metrics").value("metrics/2/weight")).isEqualTo("10");

        form.fill("metrics/1/source/signals/0/event", "Never Seen")
                .press("calibrate:metrics/1")
                .body(containsString("Nothing was filled in: no customer has had such an event"));
        form.fill("metrics/0/window/days", "x")
                .press("calibrate:metrics/0")
                .body(containsString("Nothing was filled in: say first"));
        SomeDrafts.stored(id).then().body("revision", equalTo(1));
    }

    @Test
    void while_somebody_types_the_sentence_and_the_effect_follow() {
        String id = SomeDrafts.draftOfPublished(SomeDrafts.POINTS, SomeDrafts.POINTS);
        SentForm form = SentForm.open(id).fill("rules/0/points", "20").fill("follow", "shop-1005");

        String live = form.type().statusCode(200).extract().asString();

        assertThat(live)
                .contains("20 points for each “Order Completed” in the last 90 days, at most 100")
                .contains("id=\"rules-0-said\" hx-swap-oob=\"true\"")
                .contains("Fatima Zahra")
                .doesNotContain("<html", "csrf-token", "Nobody is found");
        form.fill("follow", "no such customer").type().body(containsString("Nobody is found by that."));
        form.fill("bands/4/colour", "pink").type().body(containsString("meter hue-pink"));
        form.fill("rules/0/points", "-")
                .type()
                .body(containsString("Once this is mended"), containsString("Points: must be a number"));
        form.fill("rules/1/event", "Something unheard of")
                .type()
                .body(containsString("did not happen in the last 30 days"));
    }

    @Test
    void a_condition_that_no_published_model_has_is_counted_for_the_effect() {
        String id = SomeDrafts.draft("""
                {"rules": [{"id": "big", "event": "Order Completed", "points": 1000, "window": {"kind": "all_time"},
                 "condition": [{"property": "total", "operator": "≥", "operand": 0.03125}]}],
                 "bands": [{"key": "none", "name": "None", "colour": "red", "share": "not_engaged",
                            "upTo": {"score": 999, "included": true}},
                           {"key": "some", "name": "Some orders", "colour": "blue", "share": "engaged"}]}
                """);

        when().get("/models/" + id + "/draft")
                .then()
                .body(not(containsString("Some orders</span></th><td class=\"num\">0</td>")));
    }

    @Test
    void hostile_fields_are_only_text() {
        String id = SomeDrafts.draft(SomeDrafts.POINTS);
        SentForm form = SentForm.open(id)
                .fill("rules/999999/points", "1")
                .fill("rules/999999/event", "\"><script>alert(1)</script>")
                .fill("rules/x/points", "1")
                .fill("bands/0/name", "<img src=x>")
                .fill("revision", "-1")
                .leaveOut("rules/0/event");

        form.press("effect")
                .statusCode(200)
                .body(
                        containsString("&quot;&gt;&lt;script&gt;"),
                        containsString("name=\"rules/2/event\""),
                        not(containsString("<script>alert")),
                        not(containsString("<img")));
        form.press("remove:rules/99").statusCode(200);
        form.press("up:bands/999999").statusCode(200);
        form.press("nonsense:rules/0").statusCode(200).body(containsString("Somebody else saved"));
    }

    @Test
    void what_is_not_there_is_not_edited() {
        when().get("/models/zzz/draft").then().statusCode(404);
        when().get("/models/not!an!id/draft").then().statusCode(404);
        given().contentType("application/x-www-form-urlencoded")
                .formParam("act", "save")
                .post("/models/zzz/draft")
                .then()
                .statusCode(400);
    }
}
