package dev.rapport.browser;

import static dev.rapport.browser.ModelForms.api;
import static dev.rapport.browser.ModelForms.begin;
import static dev.rapport.browser.ModelForms.drafted;
import static dev.rapport.browser.ModelForms.name;
import static dev.rapport.browser.ModelForms.orders;
import static dev.rapport.browser.ModelForms.press;
import static dev.rapport.browser.ModelForms.primary;
import static dev.rapport.browser.ModelForms.published;
import static dev.rapport.browser.ModelForms.save;
import static dev.rapport.browser.SentForm.post;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a model through its pages. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ModelsPagesTest {

    @Inject
    DataSource source;

    @BeforeEach
    void sendCustomers() {
        SomeCustomers.send();
    }

    @ParameterizedTest
    @CsvSource({"points, points", "weighted, weighted", "starter, points"})
    void a_new_model_is_a_draft_and_leads_to_the_editor(String begin, String kind) {
        String name = name("Begun");
        String editor = post("/models/new", "/models/new", Map.of("name", name, "begin", begin))
                .statusCode(303)
                .header("Location", matchesPattern(".*/models/[0-9a-v]+/draft"))
                .extract()
                .header("Location");
        String id = editor.replaceAll(".*/models/|/draft", "");

        api().get(ModelForms.MODELS + "/" + id + "/draft").then().body("definition.kind", equalTo(kind));
        given().queryParam("q", name).get("/models").then().body(containsString(name), containsString("Draft only"));
        when().get("/models/" + id).then().statusCode(200).body(containsString("Nobody is scored by it yet"));
        when().get("/models/" + id + "/draft/preview").then().statusCode(200);
    }

    @Test
    void a_copy_says_what_the_original_says() {
        String original = published(name("Original"));
        String editor = post(
                        "/models/new?of=" + original,
                        "/models/new",
                        Map.of("name", name("Copy"), "begin", "copy", "of", original))
                .statusCode(303)
                .extract()
                .header("Location");

        when().get(editor.replace("/draft", "")).then().body(containsString("10 points for each “Order Completed”"));
        post("/models/new", "/models/new", Map.of("name", name("Copy"), "begin", "copy"))
                .statusCode(200)
                .body(containsString("Choose the model to copy."));
        post("/models/new", "/models/new", Map.of("name", name("Copy"), "begin", "copy", "of", "vvv"))
                .statusCode(404);
    }

    @Test
    void bands_have_the_colours_that_their_author_chose() {
        String id = drafted(name("Colourful"), orders(10).replaceFirst("\\{", """
                {"bands": [{"key": "few", "name": "Few", "colour": "purple", "share": "not_engaged",
                            "upTo": {"score": 20, "included": true}},
                           {"key": "many", "name": "Many", "colour": "lime", "share": "engaged"}],"""));

        when().get("/models/" + id)
                .then()
                .body(
                        containsString("meter hue-purple"),
                        containsString("meter hue-lime"),
                        not(containsString("hue-red")));
        when().get("/models/" + id + "/draft/preview")
                .then()
                .body(containsString("meter hue-purple"), containsString("meter hue-lime"));
    }

    @Test
    void whom_a_model_is_for_is_said() {
        String id = drafted(name("Trials"), orders(10).replaceFirst("\\{", """
                {"audience": [{"property": "lifecycle_stage", "operator": "=", "operand": "trial"}],"""));

        when().get("/models/" + id)
                .then()
                .body(containsString("Only customers with lifecycle_stage = &quot;trial&quot; are scored."));
        when().get("/models/" + primary()).then().body(not(containsString("Only customers with")));
    }

    @Test
    void a_name_that_can_not_be_is_said_and_kept_in_the_form() {
        String taken = name("Taken");
        String id = published(taken);
        String other = published(name("Other"));

        for (String to : List.of("/models/new", "/models/" + other + "/name")) {
            post("/models/new", to, Map.of("name", taken))
                    .statusCode(200)
                    .body(containsString("There is a model of this name already"), containsString(taken));
            post("/models/new", to, Map.of("name", "y".repeat(200)))
                    .statusCode(200)
                    .body(containsString("1 to 100 characters"), containsString("y".repeat(200)));
            post("/models/new", to, Map.of("name", "  ")).statusCode(200).body(containsString("1 to 100 characters"));
        }
        String renamed = name("<img src=x onerror=alert(1)> \u202Eشركة");
        post("/models/new", "/models/" + id + "/name", Map.of("name", renamed))
                .statusCode(303)
                .header("Location", endsWith("/models/" + id));
        when().get("/models/" + id)
                .then()
                .body(containsString("&lt;img src=x onerror=alert(1)&gt; \u202Eشركة"), not(containsString("<img")));
    }

    @Test
    void a_model_of_another_workspace_is_not_there() {
        OwnWorkspace other = OwnWorkspace.create(source, 411, "UTC");
        String id = other.api()
                .body("{\"name\": \"Theirs\", \"definition\": %s}".formatted(orders(1)))
                .post(ModelForms.MODELS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        other.api()
                .header("If-None-Match", "*")
                .body("{\"definition\": %s}".formatted(orders(2)))
                .put(ModelForms.MODELS + "/" + id + "/draft")
                .then()
                .statusCode(200);

        for (String page : List.of("", "/versions/1", "/name", "/retire", "/draft/preview", "/draft/discard")) {
            when().get("/models/" + id + page).then().statusCode(404).body(containsString("There is nothing here"));
        }
        for (String act : List.of("/edit", "/primary", "/restore", "/name", "/retire", "/draft/discard")) {
            press("/models/" + id + act).statusCode(404);
        }
        post("/models/new", "/models/" + id + "/draft/preview", Map.of("revision", "1"))
                .statusCode(404);
        post("/models/new", "/models/new", Map.of("name", name("Stolen"), "begin", "copy", "of", id))
                .statusCode(404);
        when().get("/models?show=all").then().body(not(containsString("Theirs")));
        when().get("/models.csv?show=all").then().body(not(containsString("Theirs")));
        other.api()
                .get(ModelForms.MODELS)
                .then()
                .body("[0].version", equalTo(1))
                .body("size()", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/versions/0", "/versions/2", "/versions/x", "/versions/1.0", "/draft/preview", "/draft/discard"
            })
    void what_a_model_does_not_have_is_not_there(String page) {
        when().get("/models/" + primary() + page).then().statusCode(404).contentType("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/models/Z", "/models/-1", "/models/nothing", "/models/0/versions/1"})
    void what_is_no_model_is_not_there(String page) {
        when().get(page).then().statusCode(404).contentType("text/html");
    }

    @Test
    void editing_begins_one_draft_however_often_it_is_asked_for() {
        String id = published(name("Edited"));

        press("/models/" + id + "/edit").statusCode(303).header("Location", endsWith("/models/" + id + "/draft"));
        press("/models/" + id + "/edit").statusCode(303);

        api().get(ModelForms.MODELS + "/" + id + "/draft")
                .then()
                .body("revision", equalTo(1))
                .body("basedOn", equalTo(1))
                .body("definition.rules[0].points", equalTo(10));
        when().get("/models").then().body(containsString("Draft waiting"));
    }

    @Test
    void a_model_is_retired_and_restored() {
        String name = name("Passing");
        String id = published(name);
        begin(id, orders(20));

        when().get("/models/" + id + "/retire")
                .then()
                .body(containsString("What goes"), containsString("What stays"), containsString("Its draft stays"));
        press("/models/" + id + "/retire").statusCode(303).cookie("notice", equalTo("MODEL_RETIRED"));

        when().get("/models/" + id)
                .then()
                .statusCode(200)
                .body(containsString("Retired at"), containsString("Restore"));
        when().get("/models/" + id + "/versions/1").then().body(containsString("Its model is retired"));
        when().get("/models/" + id + "/retire").then().body(containsString("This model is retired already"));
        given().queryParam("q", name).get("/models").then().body(not(containsString("href=\"/models/" + id)));
        given().queryParam("q", name).get("/models?show=retired").then().body(containsString("href=\"/models/" + id));
        when().get("/models/" + id + "/draft/preview")
                .then()
                .body(containsString("restore it first"), not(containsString("id=\"publish\"")));
        press("/models/" + id + "/primary")
                .statusCode(200)
                .body(containsString("This model is retired: restore it first."));
        press("/models/" + id + "/retire").statusCode(303);

        press("/models/" + id + "/restore").statusCode(303).cookie("notice", equalTo("MODEL_RESTORED"));
        press("/models/" + id + "/restore").statusCode(303);
        given().queryParam("q", name).get("/models").then().body(containsString("href=\"/models/" + id));
    }

    @Test
    void what_can_not_be_done_now_is_said_on_the_page() {
        String primary = primary();
        String drafted = drafted(name("Drafted"), orders(1));

        when().get("/models/" + primary + "/retire")
                .then()
                .body(containsString("make another one primary first"), not(containsString("btn-danger")));
        press("/models/" + primary + "/retire").statusCode(200).body(containsString("make another one primary first"));
        for (String act : List.of("/primary", "/retire")) {
            press("/models/" + drafted + act).statusCode(200).body(containsString("only a draft so far"));
        }
        api().get(ModelForms.MODELS).then().body("find { it.primary }.id", equalTo(primary));
    }

    @Test
    void another_model_becomes_the_primary_one() {
        String before = primary();
        String id = published(name("Rival"));
        try {
            press("/models/" + id + "/primary").statusCode(303);
            assertThat(primary()).isEqualTo(id);
            when().get("/models/" + id).then().body(containsString("The pages that name no model are about this one."));
        } finally {
            press("/models/" + before + "/primary").statusCode(303);
        }
        assertThat(primary()).isEqualTo(before);
    }

    @Test
    void a_draft_is_discarded_as_it_was_seen_and_its_model_with_it() {
        String id = drafted(name("Discarded"), orders(1));
        save(id, 1, orders(2));

        when().get("/models/" + id + "/draft/discard").then().body(containsString("it goes with its draft"));
        post("/models/new", "/models/" + id + "/draft/discard", Map.of("revision", "1"))
                .statusCode(200)
                .body(containsString("nothing was discarded"), containsString("value=\"2\""));
        post("/models/new", "/models/" + id + "/draft/discard", Map.of("revision", "2"))
                .statusCode(303)
                .header("Location", endsWith("/models"));
        when().get("/models/" + id).then().statusCode(404);
        post("/models/new", "/models/" + id + "/draft/discard", Map.of("revision", "2"))
                .statusCode(404);
    }

    @Test
    void the_file_holds_what_the_list_shows() {
        String name = name("=HYPERLINK(1)");
        String id = published(name);

        assertThat(when().get("/models.csv?q=hyperlink")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .lines())
                .hasSize(2)
                .first()
                .isEqualTo("id,name,kind,state,version,published_at,draft_saved_at,retired_at,scored_customers");
        when().get("/models.csv?q=hyperlink").then().body(containsString(id + ",'" + name + ",points,in-use,1,2"));
        when().get("/models?sort=-name&show=nonsense&q=%00").then().statusCode(200);
        when().get("/models?q=nobody-has-this").then().body(containsString("No model is like that"));
        when().get("/models?sort=name&show=all").then().body(containsString("aria-sort=\"ascending\""));
    }
}
