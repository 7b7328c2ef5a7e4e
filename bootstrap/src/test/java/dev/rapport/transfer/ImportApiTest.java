package dev.rapport.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.Tracking;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportApiTest {

    @Inject
    DataSource database;

    private StoredFacts stored;

    @BeforeEach
    void ready() {
        Ready.await();
        stored = new StoredFacts(database);
    }

    @Test
    void usual_names_of_columns_are_understood_and_the_rest_become_properties() throws SQLException {
        JsonPath done = Importing.toTheEnd("", """
                Customer ID;event;date;amount;plan;seats;note
                imp-a;Order;2024-03-05;12.50;pro;7;"two
                lines; and a ""quote\"""
                imp-a;Order;2024-03-05T10:00:00+02:00;;;007;
                """);

        assertThat(done.getString("state")).isEqualTo("done");
        assertThat(done.getString("delimiter")).isEqualTo(";");
        assertThat(done.getMap("mapping.columns"))
                .isEqualTo(Map.of(
                        "userId", "Customer ID", "eventColumn", "event", "timestamp", "date", "value", "amount"));
        assertThat(Importing.counts(done)).isEqualTo("2 rows: 2 accepted, 0 duplicates, 0 refused");
        assertThat(stored.texts("""
                        select to_char(happened_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' ' || coalesce(value, -1)
                            || ' ' || properties
                        from event join customer_identity using (workspace_id, identity_id) where name = 'imp-a'
                        order by happened_at
                        """))
                .containsExactly(
                        "2024-03-05 00:00 12.500000 {\"note\": \"two\\nlines; and a \\\"quote\\\"\", \"plan\": \"pro\", \"seats\": 7}",
                        "2024-03-05 08:00 -1 {\"seats\": \"007\"}");
    }

    @Test
    void equal_rows_of_a_file_all_count_and_the_same_file_adds_nothing() throws SQLException {
        String file = "user_id,timestamp,value\nimp-twice,2024-01-01,3\nimp-twice,2024-01-01,3\n";
        JsonPath first = Importing.toTheEnd("?event=Order", file);
        JsonPath second = Importing.toTheEnd("?event=Order", file);
        JsonPath packed = Importing.toTheEnd("?event=Order", gzip(file));

        assertThat(Importing.counts(first)).isEqualTo("2 rows: 2 accepted, 0 duplicates, 0 refused");
        assertThat(Importing.counts(second)).isEqualTo("2 rows: 0 accepted, 2 duplicates, 0 refused");
        assertThat(Importing.counts(packed)).isEqualTo("2 rows: 0 accepted, 2 duplicates, 0 refused");
        assertThat(stored.activityOf("imp-twice"))
                .containsExactly("Order 2024-01-01: 2 events, sum 6.000000, last 3.000000");
    }

    @Test
    void a_message_id_counts_once_in_whatever_file() {
        String head = "user_id,event,timestamp,message_id\n";
        Importing.toTheEnd("", head + "imp-id,Login,2024-01-01,imp-id-1\n");
        JsonPath other =
                Importing.toTheEnd("", head + "imp-id,Login,2024-01-02,imp-id-1\nimp-id,Login,2024-01-02,imp-id-2\n");

        assertThat(Importing.counts(other)).isEqualTo("2 rows: 1 accepted, 1 duplicates, 0 refused");
    }

    @Test
    void refused_rows_come_back_with_their_reasons_and_stop_no_other() {
        JsonPath done = Importing.toTheEnd("", """
                user_id,event,timestamp,value,formula
                ,Login,2024-01-01,,=1+1
                imp-bad,,2024-01-01,,
                imp-bad,Login,01/02/2024,,
                imp-bad,Login,,,
                imp-bad,Login,1989-01-01,,
                imp-bad,Login,2999-01-01,,
                imp-bad,Login,2024-01-01,"1,50",
                imp-bad,Login,2024-01-01,1e12,
                imp-bad,Login,2024-01-01
                imp-bad,Login,2024-01-01,1,2,3,4
                imp-bad,Lo\0gin,2024-01-01,1,

                imp-bad,Login,2024-01-01,1,fine
                """);

        assertThat(Importing.counts(done)).isEqualTo("12 rows: 1 accepted, 0 duplicates, 11 refused");
        String refused = Importing.client()
                .get("/api/v1/imports/" + done.getString("id") + "/refused")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(refused.lines().map(line -> line.split(",", 3)[0] + " " + line.split(",", 3)[1]))
                .containsExactly(
                        "line reason",
                        "2 user.missing",
                        "3 event.missing",
                        "4 timestamp.malformed",
                        "5 timestamp.malformed",
                        "6 timestamp.before-1990",
                        "7 timestamp.too-far-ahead",
                        "8 value.malformed",
                        "9 value.out-of-range",
                        "10 row.cells",
                        "11 row.cells",
                        "12 text.invalid");
        assertThat(refused).contains(",Login,2024-01-01,,=1+1").contains("imp-bad,Login,2024-01-01,1,2,3,4");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                            | import.empty           | empty
            '\n\n'                                        | import.empty           | empty
            user_id,event,date                            | import.empty           | no rows
            'user_id,event,date,date\na,b,2024-01-01,x'   | import.header-repeats  | "date"
            'name,event,date\na,b,2024-01-01'             | import.mapping-invalid | userId=COLUMN
            'user_id,date\na,2024-01-01'                  | import.mapping-invalid | event=NAME
            'user_id,event\na,b'                          | import.mapping-invalid | timestamp=COLUMN
            """)
    void a_file_that_can_not_be_imported_is_refused_at_once(String file, String code, String detail) {
        Importing.send("", file).statusCode(400).body("code", equalTo(code)).body("detail", containsString(detail));
    }

    @Test
    void a_column_that_is_not_there_is_named() {
        Importing.send("?userId=who&value=worth", "user_id,event,date\na,b,2024-01-01\n")
                .statusCode(400)
                .body("code", equalTo("import.mapping-invalid"))
                .body("errors.pointer", equalTo(List.of("?userId", "?value")))
                .body("errors[0].detail", containsString("no column \"who\"; it has user_id, event, date"));
    }

    @Test
    void other_encodings_are_refused_with_the_line() {
        byte[] latin =
                "user_id,event,date\na,b,2024-01-01\nJos\u00e9,b,2024-01-01\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = "\uFEFFuser_id,event,date\na,b,2024-01-01\n".getBytes(StandardCharsets.UTF_16LE);

        Importing.send("", utf16).statusCode(400).body("code", equalTo("import.unreadable"));
        JsonPath failed = Importing.end(Importing.send("", latin));
        assertThat(failed.getString("detail") + failed.getString("failure")).contains("line 3 is not text in UTF-8");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() {
        JsonPath done = Importing.toTheEnd("", "\uFEFFuser_id,event,date\nimp-bom,Login,2024-01-01\n");

        assertThat(Importing.counts(done)).isEqualTo("1 rows: 1 accepted, 0 duplicates, 0 refused");
    }

    @Test
    void a_file_with_a_quote_that_is_never_closed_leaves_nothing_half_done() throws SQLException {
        String rows = "imp-quote,Login,2024-01-01\n".repeat(3_000);
        JsonPath failed = Importing.toTheEnd(
                "", "user_id,event,date\n" + rows + "imp-quote,\"Login,2024-01-01\n" + "x".repeat(3_000_000));

        assertThat(failed.getString("state")).isEqualTo("failed");
        assertThat(failed.getString("failure")).contains("3002");
        assertThat(stored.activityOf("imp-quote")).isEmpty();
        assertThat(filesOfImports()).isEmpty();
    }

    @Test
    void half_a_gzip_is_refused_and_not_kept() throws IOException {
        byte[] whole = gzip("user_id,event,date\n" + "imp-half,Login,2024-01-01\n".repeat(1_000));

        Importing.send("", Arrays.copyOf(whole, whole.length / 2))
                .statusCode(400)
                .body("code", equalTo("import.incomplete"));
        assertThat(filesOfImports()).isEmpty();
    }

    @Test
    void a_preview_shows_how_rows_are_understood_and_stores_nothing() throws SQLException {
        Importing.client()
                .body(
                        "user_id\tevent\tdate\tamount\tplan\nimp-pre\tOrder\t2024-01-01\t5\tpro\nimp-pre\tOrder\tnever\t5\tpro\n")
                .post("/api/v1/imports/preview")
                .then()
                .statusCode(200)
                .body("delimiter", equalTo("\t"))
                .body("header", hasSize(5))
                .body("mapping.properties", equalTo(List.of("plan")))
                .body("rows", hasSize(2))
                .body("rows[0].event.customer", equalTo("imp-pre"))
                .body("rows[0].event.at", equalTo("2024-01-01T00:00:00Z"))
                .body("rows[0].event.properties.plan", equalTo("pro"))
                .body("rows[0].refused", nullValue())
                .body("rows[1].refused.reason", equalTo("timestamp.malformed"))
                .body("warnings", hasSize(0));
        assertThat(stored.activityOf("imp-pre")).isEmpty();
    }

    @Test
    void a_preview_warns_of_rows_that_are_stored_under_other_ids() {
        String rows = "imp-warn,Order,2024-01-01,5\nimp-warn,Order,2024-01-02,6\n";
        Importing.toTheEnd("", "user_id,event,date,amount\n" + rows);

        Importing.client()
                .body("user_id,event,date,amount\n" + rows + "imp-warn,Order,2024-01-03,6\n")
                .post("/api/v1/imports/preview")
                .then()
                .statusCode(200)
                .body("warnings.code", equalTo(List.of("import.looks-stored")))
                .body("warnings[0].detail", containsString("2 of the first 3"));
    }

    @Test
    void an_undo_leaves_what_others_sent_as_if_the_file_had_never_come() throws SQLException {
        send("undo-1", "2024-02-01T08:00:00Z", 5);
        send("undo-2", "2024-02-02T08:00:00Z", 6);
        List<String> before = stored.activityOf("imp-undo");
        List<String> volumesBefore = stored.volumesOf("Undo Order");
        String file = "user_id,event,timestamp,value\n"
                + "imp-undo,Undo Order,2024-02-01T09:00:00Z,7\nimp-undo,Undo Order,2024-01-30,1\nimp-undo,Undo Other,2024-02-01,1\n";
        JsonPath done = Importing.toTheEnd("", file);
        assertThat(stored.activityOf("imp-undo")).hasSize(4);
        assertThat(stored.firstDayOf("imp-undo")).isEqualTo("2024-01-30");

        JsonPath undone = Importing.undo(done.getString("id"));

        assertThat(undone.getString("state")).isEqualTo("undone");
        assertThat(undone.getLong("undone")).isEqualTo(3);
        assertThat(stored.activityOf("imp-undo")).isEqualTo(before).hasSize(2);
        assertThat(stored.volumesOf("Undo Order")).isEqualTo(volumesBefore);
        assertThat(stored.volumesOf("Undo Other")).isEmpty();
        assertThat(stored.firstDayOf("imp-undo")).isEqualTo("2024-02-01");
        assertThat(Importing.counts(Importing.toTheEnd("", file)))
                .isEqualTo("3 rows: 3 accepted, 0 duplicates, 0 refused");
        assertThat(stored.activityOf("imp-undo")).hasSize(4);
    }

    @Test
    void undoing_twice_is_undoing_once() {
        String id = Importing.toTheEnd("", "user_id,event,date\nimp-again,Login,2024-01-01\n")
                .getString("id");

        Importing.undo(id);
        JsonPath again = Importing.undo(id);

        assertThat(again.getString("state")).isEqualTo("undone");
        assertThat(again.getLong("undone")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "nothing", "7vvvvvvvvvvvv"})
    void an_unknown_import_is_not_there(String id) {
        Importing.client()
                .get("/api/v1/imports/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("import.not-found"));
        Importing.client().get("/api/v1/imports/" + id + "/refused").then().statusCode(404);
        Importing.client().post("/api/v1/imports/" + id + "/undo").then().statusCode(404);
    }

    @Test
    void an_import_of_another_workspace_is_not_there() throws SQLException {
        String id = Importing.toTheEnd("", "user_id,event,date\nimp-other,Login,2024-01-01\n")
                .getString("id");
        stored.run("update event_import set workspace_id = 77 where import_id = " + Long.parseLong(id, 32));
        try {
            Importing.client().get("/api/v1/imports/" + id).then().statusCode(404);
            Importing.client().get("/api/v1/imports/" + id + "/refused").then().statusCode(404);
            Importing.client().post("/api/v1/imports/" + id + "/undo").then().statusCode(404);
            assertThat(Importing.client()
                            .get("/api/v1/imports?limit=1000")
                            .jsonPath()
                            .getList("items.id"))
                    .doesNotContain(id);
        } finally {
            stored.run("update event_import set workspace_id = 1 where import_id = " + Long.parseLong(id, 32));
        }
    }

    @Test
    void imports_are_listed_newest_first() {
        String older = Importing.toTheEnd("?name=older.csv", "user_id,event,date\nimp-list,Login,2024-01-01\n")
                .getString("id");
        String newer = Importing.toTheEnd("?name=newer.csv", "user_id,event,date\nimp-list,Login,2024-01-02\n")
                .getString("id");

        JsonPath list = Importing.client().get("/api/v1/imports?limit=1").jsonPath();
        JsonPath next = Importing.client()
                .get("/api/v1/imports?limit=1&after=" + list.getString("next"))
                .jsonPath();

        assertThat(list.getList("items.id")).containsExactly(newer);
        assertThat(next.getList("items.id")).containsExactly(older);
        assertThat(next.getString("items[0].name")).isEqualTo("older.csv");
    }

    @Test
    void without_a_secret_key_nothing_is_imported() {
        RequestSpecification nobody = given().contentType("text/csv").body("user_id,event,date\na,b,2024-01-01\n");
        nobody.post("/api/v1/imports").then().statusCode(401);
    }

    private static void send(String id, String at, int value) {
        ValidatableResponse answer = Tracking.send(
                "/v1/track",
                "{\"messageId\": \"%s\", \"userId\": \"imp-undo\", \"event\": \"Undo Order\", \"timestamp\": \"%s\", \"properties\": {\"value\": %d}}"
                        .formatted(id, at, value));
        answer.statusCode(200);
    }

    private static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> filesOfImports() {
        Path folder =
                ConfigProvider.getConfig().getValue("rapport.data", Path.class).resolve("imports");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("node") && !name.equals("lock"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
