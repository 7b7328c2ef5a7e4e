package dev.rapport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TrackingApiTest {

    @Inject
    DataSource database;

    @BeforeEach
    void ready() {
        Ready.await();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/track", "/v1/track/"})
    void an_event_is_stored_before_the_answer(String path) throws SQLException {
        Tracking.send(path, event("stored" + path, "ada-stored", "Login"))
                .statusCode(200)
                .body("success", equalTo(true))
                .body("rejected", nullValue());

        assertThat(eventsOf("ada-stored")).isPositive();
    }

    @Test
    void every_call_of_the_specification_is_answered() throws SQLException {
        Tracking.send("/v1/identify", "{\"userId\": \"calls\", \"traits\": {\"name\": \"" + Confided.TRAIT + "\"}}")
                .statusCode(200);
        Tracking.send("/v1/page", "{\"userId\": \"calls\", \"name\": \"Home\"}").statusCode(200);
        Tracking.send("/v1/screen", "{\"userId\": \"calls\", \"name\": \"Home\"}")
                .statusCode(200);
        Tracking.send("/v1/group", "{\"userId\": \"calls\", \"groupId\": \"acme\", \"traits\": {\"plan\": \"pro\"}}")
                .statusCode(200);
        Tracking.send("/v1/alias", "{\"userId\": \"calls\", \"previousId\": \"calls-before\"}")
                .statusCode(200);
        Tracking.send("/v1/import", "{\"batch\": [" + event("calls-import", "calls", "Login") + "]}")
                .statusCode(200);

        assertThat(eventsOf("calls")).isEqualTo(3);
    }

    @Test
    void the_write_key_may_stand_in_the_body() {
        given().contentType("text/plain")
                .body("{\"writeKey\": \"" + FirstKeys.writeKey()
                        + "\", \"userId\": \"body-key\", \"event\": \"Login\"}")
                .when()
                .post("/v1/track")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wk_made_up"})
    void an_unknown_write_key_is_refused(String key) {
        given().auth()
                .preemptive()
                .basic(key, "")
                .body(event("unknown-key", "nobody", "Login"))
                .when()
                .post("/v1/track")
                .then()
                .statusCode(401)
                .body("code", equalTo("write-key.unknown"))
                .body("detail", containsString("send a write key"));
    }

    /** As curl does without {@code -H 'Content-Type: application/json'}. */
    @Test
    void an_event_sent_as_a_form_is_refused_with_words() {
        given().auth()
                .preemptive()
                .basic(FirstKeys.writeKey(), "")
                .contentType("application/x-www-form-urlencoded")
                .body(event("as-a-form", "nobody", "Login"))
                .when()
                .post("/v1/track")
                .then()
                .statusCode(415)
                .body("code", equalTo("route.unsupported-media-type"))
                .body("detail", containsString("application/x-www-form-urlencoded"));
    }

    @Test
    void the_secret_key_writes_no_events() {
        given().auth()
                .preemptive()
                .basic(FirstKeys.secretKey(), "")
                .body(event("secret-key", "nobody", "Login"))
                .when()
                .post("/v1/track")
                .then()
                .statusCode(401);
    }

    @Test
    void the_same_message_counts_once_however_often_it_comes() throws SQLException {
        String event = event("again", "ada-again", "Login");

        Tracking.batch(event + "," + event).statusCode(200).body("rejected", nullValue());
        Tracking.batch(event).statusCode(200);
        Tracking.send("/v1/track", event).statusCode(200).body("success", equalTo(true));

        assertThat(eventsOf("ada-again")).isEqualTo(1);
        assertThat(activityOf("ada-again")).containsExactly("1 events, sum 0");
    }

    @Test
    void the_first_accepted_copy_decides() throws SQLException {
        Tracking.send(
                        "/v1/track",
                        "{\"messageId\": \"first\", \"userId\": \"ada-first\", \"event\": \"Order\", \"properties\": {\"value\": 5}}")
                .statusCode(200);
        Tracking.send(
                        "/v1/track",
                        "{\"messageId\": \"first\", \"userId\": \"ada-first\", \"event\": \"Order\", \"properties\": {\"value\": 7}}")
                .statusCode(200);

        assertThat(activityOf("ada-first")).containsExactly("1 events, sum 5.000000");
    }

    @Test
    void one_bad_item_does_not_stop_the_others_and_is_named() throws SQLException {
        String ahead = Instant.now().plusSeconds(90_000).toString();
        Tracking.batch(String.join(
                        ",",
                        event("bad-0", "ada-bad", "Login"),
                        "{\"type\": \"track\", \"userId\": \"ada-bad\", \"event\": \"Login\", \"timestamp\": \"" + ahead
                                + "\"}",
                        "17",
                        "{\"type\": \"track\", \"event\": \"Login\"}",
                        "{\"type\": \"track\", \"userId\": \"ada-bad\"}",
                        "{\"type\": \"dance\", \"userId\": \"ada-bad\"}",
                        "{\"type\": \"track\", \"userId\": \"ada-bad\", \"event\": \"Order\", \"properties\": {\"value\": 1e12}}",
                        "{\"type\": \"track\", \"userId\": \"ada-bad\", \"event\": \"Login\", \"timestamp\": \"yesterday\"}",
                        "{\"type\": \"track\", \"userId\": \"ada-bad\", \"event\": \"Login\\u0000\"}",
                        "{\"type\": \"track\", \"userId\": \"ada-bad\", \"event\": \"Order\", \"properties\": {\"x\": 1e999999999}}",
                        event("bad-10", "ada-bad", "Login")))
                .statusCode(200)
                .body("success", equalTo(true))
                .body("rejected.index", equalTo(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9)))
                .body(
                        "rejected.reason",
                        equalTo(List.of(
                                "timestamp.too-far-ahead",
                                "item.not-an-object",
                                "user.missing",
                                "event.missing",
                                "type.unknown",
                                "value.out-of-range",
                                "timestamp.malformed",
                                "text.invalid",
                                "number.out-of-range")))
                .body("rejected[0].detail", containsString(ahead.substring(0, 16)));

        assertThat(eventsOf("ada-bad")).isEqualTo(2);
        assertThat(count("select count(*) from rejected_event where item like '%ada-bad%'"))
                .isEqualTo(7);
    }

    @Test
    void a_refused_single_event_is_the_callers_mistake() {
        Tracking.send("/v1/track", "{\"event\": \"Login\"}").statusCode(400).body("code", equalTo("user.missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"batch\": {}}", "{} {}", "\"text\"", "{\"a\": NaN}"})
    void what_is_no_json_object_can_never_succeed(String body) {
        Tracking.send("/v1/batch", body).statusCode(400).body("code", equalTo("body.malformed"));
    }

    @Test
    void a_batch_without_items_can_never_succeed() {
        Tracking.batch("").statusCode(400).body("code", equalTo("batch.empty"));
        Tracking.send("/v1/batch", "{}").statusCode(400).body("code", equalTo("batch.empty"));
    }

    @Test
    void a_request_of_more_than_500_kb_is_refused() {
        String items = IntStream.range(0, 20)
                .mapToObj(i ->
                        "{\"type\": \"track\", \"userId\": \"big\", \"event\": \"Login\", \"properties\": {\"x\": \""
                                + "y".repeat(26_000) + "\"}}")
                .collect(Collectors.joining(","));
        Tracking.batch(items).statusCode(400).body("code", equalTo("body.too-large"));
    }

    @Test
    void an_item_of_more_than_32_kb_is_refused_alone() {
        Tracking.batch("{\"type\": \"track\", \"userId\": \"big\", \"event\": \"Login\", \"properties\": {\"x\": \""
                        + "y".repeat(33_000) + "\"}}," + event("beside-big", "big", "Login"))
                .statusCode(200)
                .body("rejected", hasSize(1))
                .body("rejected[0].reason", equalTo("item.too-large"));
    }

    @Test
    void gzip_is_unpacked_and_a_bomb_is_cut_off() throws IOException {
        Tracking.client()
                .header("Content-Encoding", "gzip")
                .body(gzip(event("zipped", "ada-zipped", "Login").getBytes()))
                .when()
                .post("/v1/track")
                .then()
                .statusCode(200);
        Tracking.client()
                .header("Content-Encoding", "gzip")
                .body(gzip(new byte[400_000_000]))
                .when()
                .post("/v1/track")
                .then()
                .statusCode(400)
                .body("code", equalTo("body.too-large"));
        Tracking.client()
                .header("Content-Encoding", "gzip")
                .body("{}".getBytes())
                .when()
                .post("/v1/track")
                .then()
                .statusCode(400)
                .body("code", equalTo("body.malformed"));
    }

    @Test
    void a_fast_clock_is_corrected_by_when_the_client_sent() throws SQLException {
        Instant fast = Instant.now().plusSeconds(400 * 86_400L);
        Tracking.send("/v1/batch", """
                        {"sentAt": "%s", "batch": [{"type": "track", "messageId": "skew", "userId": "ada-skew", "event": "Login", "timestamp": "%s"}]}
                        """.formatted(fast, fast.minusSeconds(60)))
                .statusCode(200)
                .body("rejected", nullValue());

        assertThat(count("select count(*) from event where message_id = 'skew' and happened_at"
                        + " between now() - interval '2 minutes' and now()"))
                .isEqualTo(1);
    }

    @Test
    void the_value_is_the_first_number_among_the_known_properties() throws SQLException {
        Tracking.batch(properties("v1", "{\"value\": \"free\", \"revenue\": \"12.50\", \"total\": 99}") + ","
                        + properties("v2", "{\"duration\": 3}") + ","
                        + properties("v3", "{\"value\": true}") + ","
                        + properties("v4", "{\"value\": 100, \"currency\": \"USD\"}") + ","
                        + properties("v5", "{\"value\": 1, \"currency\": \"eur\"}"))
                .statusCode(200)
                .body("rejected", nullValue());

        assertThat(activityOf("ada-value")).containsExactly("5 events, sum 16.500000");
        assertThat(count("select count(*) from event where foreign_currency = 'USD' and message_id = 'v4'"))
                .isEqualTo(1);
    }

    @Test
    void an_anonymous_history_belongs_to_the_user_of_the_earliest_identify_whatever_comes_first() throws SQLException {
        Tracking.batch("""
                {"type": "track", "messageId": "j1", "anonymousId": "phone", "event": "Login"},
                {"type": "identify", "messageId": "j2", "anonymousId": "phone", "userId": "late", "timestamp": "2026-01-02T00:00:00Z"}
                """).statusCode(200);
        assertThat(customerOf("phone")).isEqualTo(customerOf("late"));

        Tracking.batch("""
                {"type": "identify", "messageId": "j3", "anonymousId": "phone", "userId": "early", "timestamp": "2026-01-01T00:00:00Z"}
                """).statusCode(200);
        assertThat(customerOf("phone")).isEqualTo(customerOf("early"));
        assertThat(customerOf("late")).isNotEqualTo(customerOf("early"));

        Tracking.send("/v1/alias", "{\"userId\": \"late\", \"previousId\": \"early\"}")
                .statusCode(200);
        assertThat(customerOf("late")).isEqualTo(customerOf("early"));
    }

    @Test
    void page_and_screen_are_events_and_identify_group_and_alias_are_none() throws SQLException {
        Tracking.send("/v1/identify", "{\"userId\": \"no-event\", \"traits\": {\"name\": \"" + Confided.TRAIT + "\"}}")
                .statusCode(200);
        Tracking.send("/v1/group", "{\"userId\": \"no-event\", \"groupId\": \"acme\"}")
                .statusCode(200);

        assertThat(eventsOf("no-event")).isZero();
    }

    @Test
    void an_id_may_be_a_number() throws SQLException {
        Tracking.send("/v1/track", "{\"userId\": 4711, \"messageId\": 1, \"event\": \"Login\"}")
                .statusCode(200);

        assertThat(eventsOf("4711")).isEqualTo(1);
    }

    @Test
    void event_types_are_listed_with_their_count_and_last_occurrence() {
        Tracking.batch(
                        "{\"type\": \"track\", \"userId\": \"types\", \"event\": \"Listed\", \"timestamp\": \"2026-01-05T10:00:00Z\"},"
                                + "{\"type\": \"track\", \"userId\": \"types\", \"event\": \"Listed\", \"timestamp\": \"2026-01-03T10:00:00Z\"}")
                .statusCode(200);

        management()
                .get("/api/v1/event-types")
                .then()
                .statusCode(200)
                .body("items.find { it.name == 'Listed' }.count", equalTo(2))
                .body("items.find { it.name == 'Listed' }.last", equalTo("2026-01-05T10:00:00Z"));
    }

    @Test
    void what_was_refused_can_be_read_with_its_reason() {
        Tracking.send("/v1/track", "{\"userId\": \"refused-and-read\"}").statusCode(400);

        management()
                .get("/api/v1/rejected-events?limit=1000")
                .then()
                .statusCode(200)
                .body("items.find { it.item.contains('refused-and-read') }.reason", equalTo("event.missing"));
        management()
                .get("/api/v1/rejected-events?reason=event.missing&search=REFUSED-AND-READ")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        for (String none :
                List.of("reason=user.missing&search=refused-and-read", "search=%25refused%25", "search=%00")) {
            management()
                    .get("/api/v1/rejected-events?" + none)
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(0));
        }
        management()
                .get("/api/v1/rejected-events?reason=nonsense")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter.invalid"), "errors[0].pointer", equalTo("?reason"));
        management()
                .get("/api/v1/rejected-events/reasons")
                .then()
                .statusCode(200)
                .body("items.find { it.reason == 'event.missing' }.count", greaterThanOrEqualTo(1));
    }

    private static RequestSpecification management() {
        return given().header("Authorization", "Bearer " + FirstKeys.secretKey())
                .when();
    }

    @Test
    void browsers_of_other_sites_may_send() {
        given().header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .when()
                .options("/v1/track")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Headers", containsString("authorization"));
    }

    @Test
    void an_answer_carries_its_request_id() {
        Tracking.batch(event("request-id", "ada", "Login")).header("X-Request-Id", notNullValue());
    }

    static String event(String messageId, String userId, String event) {
        return """
                {"type": "track", "messageId": "%s", "userId": "%s", "event": "%s", "properties": {"note": "%s"}}
                """.formatted(messageId, userId, event, Confided.PROPERTY);
    }

    private static String properties(String messageId, String properties) {
        return """
                {"type": "track", "messageId": "%s", "userId": "ada-value", "event": "Order", "properties": %s}
                """.formatted(messageId, properties);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        }
        return bytes.toByteArray();
    }

    private long eventsOf(String name) throws SQLException {
        return count(
                "select count(*) from event join customer_identity using (workspace_id, identity_id) where name = '"
                        + name + "'");
    }

    private String customerOf(String name) throws SQLException {
        return strings("select customer_id::text from customer_identity where name = '" + name
                        + "' order by kind = 'anonymous' desc")
                .getFirst();
    }

    private List<String> activityOf(String name) throws SQLException {
        return strings("select events || ' events, sum ' || value_sum from activity"
                + " join customer_identity using (workspace_id, identity_id) where name = '" + name + "'");
    }

    private long count(String sql) throws SQLException {
        return Long.parseLong(strings(sql).getFirst());
    }

    private List<String> strings(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var strings = new ArrayList<String>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }
}
