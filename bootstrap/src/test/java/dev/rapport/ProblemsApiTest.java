package dev.rapport;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProblemsApiTest {

    private static final String GOOD = """
            {"type": "login", "count": 1, "day": "2026-03-01", "at": "2026-03-01T12:00:00+02:00", "amount": 1E+3,
             "customers": ["0f2k9xq4m7t1a"]}
            """;

    @BeforeEach
    void ready() {
        Ready.await();
    }

    @Test
    void values_are_strings_numbers_are_plain_and_instants_are_utc() {
        String echo = post(GOOD).statusCode(200).extract().asString();

        assertThat(echo)
                .isEqualTo("{\"type\":\"login\",\"count\":1,\"day\":\"2026-03-01\",\"at\":\"2026-03-01T10:00:00Z\","
                        + "\"amount\":1000,\"customers\":[\"0f2k9xq4m7t1a\"]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"type\": \"login\" | \"type\": \"  \" | /type | an event type must not be blank",
                "\"type\": \"login\" | \"type\": null | /type | is required",
                "\"type\": \"login\", | | /type | is required",
                "\"count\": 1, | | /count | is required",
                "\"count\": 1 | \"count\": \"1\" | /count | must be a whole number",
                "\"count\": 1 | \"count\": 1.5 | /count | a whole number",
                "\"day\": \"2026-03-01\" | \"day\": \"2026-02-30\" | /day | \"2026-02-30\" is not a day",
                "2026-03-01T12:00:00+02:00 | yesterday | /at | \"yesterday\" is not an instant",
                "1E+3 | \"much\" | /amount | must be a number",
                "0f2k9xq4m7t1a | nobody | /customers/0 | \"nobody\": not a customer's id",
                "[\"0f2k9xq4m7t1a\"] | 7 | /customers | must be an array",
                "\"count\": 1 | \"count\": 1, \"cuont\": 2 | /cuont | unknown field; known are amount, at, count",
            })
    void a_bad_value_is_named_with_its_place(String good, String bad, String pointer, String detail) {
        post(GOOD.replace(good, bad == null ? "" : bad))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("body.malformed"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", containsString(detail))
                .body("detail", not(containsString("dev.rapport")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\": login} | line 1",
                "{\"count\": 1, \"count\": 2} | Duplicate",
                "`` | required",
                "[] | object"
            })
    void a_body_that_is_not_this_json_is_refused(String body, String detail) {
        post(body).statusCode(400).body("code", equalTo("body.malformed")).body("detail", containsString(detail));
    }

    @Test
    void one_value_is_all_there_may_be() {
        post(GOOD + "{}").statusCode(400).body("detail", containsString("behind the end"));
    }

    @Test
    void every_broken_rule_is_named() {
        given().contentType(ContentType.JSON)
                .body("{\"name\": \"a\", \"inner\": [{\"name\": \"b\", \"inner\": []}]}")
                .when()
                .post("/api/v1/planted/ruled?level=1")
                .then()
                .statusCode(400)
                .body("code", equalTo("body.invalid"))
                .body("errors.pointer", contains("/inner/0/name", "/name", "?level"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,?limit,parameter.invalid",
        "limit=1001,?limit,parameter.invalid",
        "limit=many,?limit,parameter.malformed",
        "from=today,?from,parameter.malformed"
    })
    void a_bad_parameter_is_named_with_its_value(String query, String pointer, String code) {
        when().get("/api/v1/planted/list?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer))
                .body("detail", containsString(query.substring(query.indexOf('=') + 1)));
    }

    @Test
    void a_list_links_to_its_next_page_until_there_is_none() {
        when().get("/api/v1/planted/list?limit=2&from=2026-03-01")
                .then()
                .statusCode(200)
                .body("items", contains(1, 2))
                .body("next", equalTo("2"))
                .header("Link", "</api/v1/planted/list?limit=2&from=2026-03-01&after=2>; rel=\"next\"");
        when().get("/api/v1/planted/list?limit=3&after=2")
                .then()
                .statusCode(200)
                .body("items", contains(3, 4, 5))
                .body("next", nullValue())
                .header("Link", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "not-found,404,customer.not-found",
        "conflict,409,model.in-use",
        "other,500,internal",
        "quoting,500,internal"
    })
    void a_refusal_has_its_status_and_its_code(String kind, int status, String code) {
        when().get("/api/v1/planted/refusals/" + kind)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("detail", not(containsString("not for the caller")))
                .body("detail", not(containsString(Confided.VALUE)));
    }

    @ParameterizedTest
    @CsvSource({"overloaded,overloaded,7", "database,database.unavailable,2"})
    void what_can_be_tried_again_says_when(String kind, String code, String seconds) {
        when().get("/api/v1/planted/refusals/" + kind)
                .then()
                .statusCode(503)
                .header("Retry-After", seconds)
                .body("code", equalTo(code));
    }

    @Test
    void what_is_not_there_is_a_problem_too() {
        when().get("/api/v1/nothing").then().statusCode(404).body("code", equalTo("route.not-found"));
        when().get("/v1/nothing").then().statusCode(404).body("code", equalTo("route.not-found"));
        when().get("/api/nothing").then().statusCode(404).contentType("application/problem+json");
        given().accept("text/html")
                .get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void another_method_is_refused_and_told_which_there_are() {
        when().delete("/api/v1/planted/list")
                .then()
                .statusCode(405)
                .body("code", equalTo("route.method-not-allowed"))
                .header("Allow", "GET, HEAD");
        when().get("/v1/track").then().statusCode(405).header("Allow", "POST");
        when().put("/api/v1/scores/rebuild").then().statusCode(405).header("Allow", "GET, HEAD, POST");
        when().delete("/api/v1/models/1/versions").then().statusCode(405).header("Allow", "GET, HEAD, POST");
    }

    @Test
    void another_content_type_is_refused() {
        given().contentType("text/csv")
                .body("a,b")
                .when()
                .post("/api/v1/planted/body")
                .then()
                .statusCode(415)
                .body("code", equalTo("route.unsupported-media-type"));
    }

    @Test
    void what_nobody_may_read_is_refused() {
        given().accept("image/png")
                .when()
                .get("/api/v1/planted/list")
                .then()
                .statusCode(406)
                .body("code", equalTo("route.not-acceptable"));
    }

    @Test
    void a_body_over_its_limit_is_refused_but_not_an_import() {
        String large = "x".repeat(1_000_001);

        post("{\"type\": \"" + large + "\"}").statusCode(413).body("code", equalTo("body.too-large"));
        given().contentType(ContentType.TEXT)
                .body(large.repeat(20))
                .when()
                .post("/api/v1/imports/planted")
                .then()
                .statusCode(200)
                .body(equalTo("20000020"));
    }

    @Test
    void a_role_that_the_key_has_not_is_refused() {
        given().header("Authorization", "Bearer " + FirstKeys.secretKey())
                .when()
                .get("/api/v1/planted/owner")
                .then()
                .statusCode(403)
                .body("code", equalTo("role.missing"));
    }

    @Test
    void a_route_that_forgot_to_say_who_may_use_it_is_for_nobody() {
        when().get("/api/v1/planted/forgotten").then().statusCode(401);
        given().header("Authorization", "Bearer " + FirstKeys.secretKey())
                .when()
                .get("/api/v1/planted/forgotten")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .when()
                .post("/api/v1/planted/body")
                .then();
    }
}
