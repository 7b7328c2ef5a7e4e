package dev.rapport.browser;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/gallery", "/nowhere", "/gallery/broken", "/static/bundle/nowhere.js", "/api/v1/nowhere"})
    void every_answer_carries_the_headers_that_tame_a_browser(String path) {
        when().get(path)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", containsString("camera=()"));
    }

    @Test
    void pages_are_never_stored_and_bundles_for_ever() {
        Response page = when().get("/gallery")
                .then()
                .header("Cache-Control", "no-store")
                .extract()
                .response();

        String bundle = page.htmlPath().getString("html.head.link.find { it.@rel == 'stylesheet' }.@href");
        assertThat(bundle).matches("/static/bundle/app-[A-Z0-9]+\\.css");
        given().header("Accept-Encoding", "gzip")
                .when()
                .get(bundle)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Content-Encoding", "gzip");
        when().get("/static/bundle/app-GONE.css")
                .then()
                .statusCode(404)
                .header("Cache-Control", not(containsString("immutable")));
    }

    @Test
    void an_address_that_nothing_answers_has_a_page() {
        when().get("/nowhere")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("There is nothing here"), containsString("href=\"/customers\""));
    }

    @Test
    void a_mistake_of_ours_has_a_page_that_tells_no_secrets() {
        when().get("/gallery/broken")
                .then()
                .statusCode(500)
                .contentType("text/html")
                .body(containsString("Something went wrong"), not(containsString("on purpose")));
    }

    @Test
    void the_api_keeps_its_own_errors() {
        when().get("/api/v1/nowhere").then().statusCode(404).body(not(containsString("There is nothing here")));
    }

    @Test
    void machines_need_no_token_and_get_no_cookie() {
        when().get("/api/v1/gallery").then().statusCode(200).header("Set-Cookie", nullValue());
        given().contentType("application/json")
                .body("{}")
                .when()
                .post("/api/v1/gallery")
                .then()
                .statusCode(200)
                .header("Set-Cookie", nullValue());
    }

    @Test
    void a_form_without_its_token_changes_nothing() {
        given().contentType("application/x-www-form-urlencoded")
                .formParam("workspace", "Acme")
                .when()
                .post("/gallery")
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("The form may be too old"));
    }

    @Test
    void a_form_with_its_token_is_answered_by_a_redirect() {
        SentForm.post("/gallery", "/gallery", Map.of())
                .statusCode(303)
                .header("Location", containsString("/gallery"))
                .cookie("notice", equalTo("SAVED"));
    }

    @Test
    void a_notice_that_we_never_wrote_is_not_shown() {
        given().cookie("notice", "Send money")
                .when()
                .get("/gallery")
                .then()
                .statusCode(200)
                .body(not(containsString("Send money")), not(containsString("role=\"status\"")));
    }

    @Test
    void the_name_of_an_event_can_not_become_markup() {
        given().queryParam("event", "</script><img src=x onerror=alert(1)>")
                .when()
                .get("/gallery")
                .then()
                .body(not(containsString("<img src=x")), containsString("&lt;img src=x"));
    }

    @Test
    void the_token_cookie_stays_with_us() {
        String cookie = when().get("/gallery").then().extract().header("Set-Cookie");

        assertThat(cookie)
                .contains("csrf-token=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax");
    }
}
