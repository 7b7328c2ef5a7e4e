package dev.rapport.browser;

import static dev.rapport.browser.ModelForms.drafted;
import static dev.rapport.browser.ModelForms.name;
import static dev.rapport.browser.ModelForms.orders;
import static dev.rapport.browser.ModelForms.published;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the data says about a model, on its pages. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ModelLintPagesTest {

    @BeforeEach
    void sendCustomers() {
        SomeCustomers.send();
    }

    @Test
    void a_rule_without_data_is_named_by_its_sentence() {
        String draft = drafted(name("Silent"), orders(10).replace("Order Completed", "Never <b>Sent</b>"));

        when().get("/models/" + draft + "/draft/lint")
                .then()
                .statusCode(200)
                .body(
                        containsString("10 points for each"),
                        containsString("No data: no such event in the last 30 days, and none ever before."),
                        containsString("Of the draft as it was saved last."),
                        not(containsString("<b>Sent")));
    }

    @Test
    void a_published_model_says_that_nothing_acts_on_it_as_a_hint() {
        String model = published(name("Linted"));

        when().get("/models/" + model + "/lint")
                .then()
                .statusCode(200)
                .body(
                        containsString("Nothing acts on its scores: 0 alerts, 0 segments, 0 goals."),
                        containsString("Hint"),
                        not(containsString("Of the draft")));
        when().get("/models/" + model).then().body(containsString("href=\"/models/" + model + "/lint\""));
    }

    @Test
    void a_draft_that_is_wrong_is_to_be_mended_first() {
        String draft = drafted(name("Wrong"), "{\"rules\": []}");

        when().get("/models/" + draft + "/draft/lint")
                .then()
                .statusCode(200)
                .body(containsString("mend what is wrong with the draft"));
    }

    @Test
    void the_editor_and_the_preview_bring_it_along() {
        String draft = drafted(name("Shown"), orders(10));

        for (String page : new String[] {"/draft", "/draft/preview"}) {
            when().get("/models/" + draft + page)
                    .then()
                    .statusCode(200)
                    .body(containsString("hx-get=\"/models/" + draft + "/draft/lint\" hx-trigger=\"load\""));
        }
    }

    @Test
    void where_there_is_nothing_to_look_at_there_is_no_page() {
        String draft = drafted(name("Unpublished"), orders(10));
        String model = published(name("Without draft"));

        when().get("/models/" + draft + "/lint").then().statusCode(404);
        when().get("/models/" + model + "/draft/lint").then().statusCode(404);
        when().get("/models/vvv/lint").then().statusCode(404);
    }
}
