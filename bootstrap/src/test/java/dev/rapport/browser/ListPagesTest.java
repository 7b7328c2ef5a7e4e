package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rapport.Eventually;
import dev.rapport.TestDatabase;
import dev.rapport.application.ids.IdText;
import dev.rapport.domain.access.Role;
import dev.rapport.people.Colleague;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of each list put together are its file, in either order, and in what a search leaves of it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ListPagesTest {

    private static final int NUMBER = 427;
    private static final int ROWS = 60;
    private static final long IMPORT = 20_000;
    private static final Pattern MARK = Pattern.compile("mark-\\d{3}");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final List<String> ALL =
            IntStream.range(0, ROWS).mapToObj("mark-%03d"::formatted).toList();

    private static String survey = "";
    private static String customer = "";

    @Inject
    DataSource database;

    private Colleague admin;

    @BeforeEach
    void ready() {
        OwnWorkspace workspace = OwnWorkspace.once(database, NUMBER, "Europe/Vilnius");
        if (survey.isEmpty()) {
            plant(workspace);
            survey = answered(workspace);
            customer = active(workspace);
        }
        admin = Colleague.of(workspace, Role.ADMIN);
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                list("/data/rejected", "/data/rejected/items.csv", "at", "q"),
                list("/data/imports", "/data/imports.csv", "begun", "q"),
                list("/data/imports", "/data/imports.csv", "file", "q"),
                list("/data/imports", "/data/imports.csv", "accepted", "q"),
                list("/data/imports/{import}/refused", "/data/imports/{import}/refused.csv", "line", "q"),
                list("/settings/audit?actor=system", "/settings/audit/entries.csv?actor=system", "at", ""),
                list("/settings/members", "/settings/members/members.csv", "since", "q"),
                list("/settings/members", "/settings/members/members.csv", "name", "q"),
                list("/settings/keys", "/settings/keys/keys.csv", "since", "q"),
                list("/surveys", "/surveys.csv", "name", "q"),
                list("/surveys/unsubscribed", "/surveys/unsubscribed.csv", "at", ""),
                list("/surveys/{survey}/comments", "/surveys/{survey}/comments.csv", "at", "q"),
                list("/customers/{customer}", "/customers/{customer}/events.csv", "at", ""));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void the_pages_are_the_file_in_either_order(String path, String file, String sort, String search) {
        List<String> up = pages(sorted(path, sort));

        assertThat(up).isEqualTo(ALL);
        assertThat(pages(sorted(path, "-" + sort))).isEqualTo(up.reversed());
        assertThat(marks(body(sorted(file, sort)))).isEqualTo(up);
        assertThat(marks(body(sorted(file, "-" + sort)))).isEqualTo(up.reversed());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void what_a_search_finds_is_what_the_file_has(String path, String file, String sort, String search) {
        if (search.isEmpty()) {
            return;
        }
        String asked = "?" + search + "=MARK-01&sort=" + sort;
        List<String> found = ALL.subList(10, 20);

        assertThat(pages(filled(path) + asked)).isEqualTo(found);
        assertThat(marks(body(filled(file) + asked))).isEqualTo(found);
        admin.signedIn()
                .get(filled(path) + "?" + search + "=nothing-like-that")
                .then()
                .statusCode(200)
                .body(not(containsString("mark-0")));
    }

    @Test
    void filters_narrow_the_page_and_the_file() {
        assertThat(marks(body("/data/imports.csv?state=failed&sort=begun"))).containsExactly("mark-007");
        assertThat(pages("/data/imports?state=failed")).containsExactly("mark-007");
        assertThat(pages(filled("/data/imports/{import}/refused?reason=timestamp.missing")))
                .containsExactly("mark-003");
        assertThat(body(filled("/data/imports/{import}/refused"))).contains("timestamp.malformed", "(59)");
        assertThat(pages("/settings/members?role=owner")).containsExactly("mark-005");
        assertThat(marks(body("/settings/members/members.csv?role=owner"))).containsExactly("mark-005");
        assertThat(pages("/settings/keys?kind=read")).containsExactly("mark-009");
    }

    @Test
    void an_address_that_makes_no_sense_shows_the_list_and_a_cursor_of_another_list_is_refused() {
        assertThat(pages("/data/imports?sort=colour&state=lost&q=mark-05")).hasSize(10);
        admin.signedIn()
                .get("/data/imports?sort=accepted&after=nonsense")
                .then()
                .statusCode(400);
        assertThat(body("/data/imports?q=%00")).doesNotContain("mark-0");
        admin.signedIn().get("/data/imports/0000000000000/refused").then().statusCode(404);
        admin.signedIn().get("/data/imports/0000000000000/refused.csv").then().statusCode(404);
    }

    @Test
    void refused_items_are_searched_in_whatever_case_of_whatever_letters_and_to_a_bound() {
        OwnWorkspace workspace = OwnWorkspace.once(database, NUMBER, "Europe/Vilnius");
        workspace.run("""
                delete from rejected_event where workspace_id = %1$d and rejected_id >= 1000;
                insert into rejected_event values
                    (%1$d, 1000, now() - interval '2 hours', 'event.missing', 'x', '{"who": "Žygimantas ÄRGER"}'),
                    (%1$d, 1001, now() - interval '2 hours', 'event.missing', 'x', repeat('ü', 3990) || 'Within'),
                    (%1$d, 1002, now() - interval '2 hours', 'event.missing', 'x', repeat('ü', 4000) || 'Beyond')
                """.formatted(NUMBER));

        for (String found : List.of("%C5%BEYGIMANTAS", "%C3%A4rger", "wiTHin", "%22who%22")) {
            assertThat(body("/data/rejected/items.csv?q=" + found).lines())
                    .as(found)
                    .hasSize(2);
        }
        for (String lost : List.of("beyond", "100%25", "w_o", "%C3%A4rgeR!")) {
            assertThat(body("/data/rejected/items.csv?q=" + lost).lines())
                    .as(lost)
                    .hasSize(1);
        }
    }

    @Test
    void imports_are_searched_over_the_api_too() {
        OwnWorkspace workspace = OwnWorkspace.once(database, NUMBER, "Europe/Vilnius");
        assertThat(workspace
                        .api()
                        .get("/api/v1/imports?search=MARK-00&state=failed")
                        .jsonPath()
                        .getList("items.name"))
                .containsExactly("mark-007.csv");
        workspace
                .api()
                .get("/api/v1/imports?state=lost")
                .then()
                .statusCode(400)
                .body(containsString("?state"), containsString("lost"));
    }

    @Test
    void what_happened_is_read_from_either_end_over_the_api_too() {
        OwnWorkspace workspace = OwnWorkspace.once(database, NUMBER, "Europe/Vilnius");
        for (String list : List.of(
                "/api/v1/rejected-events",
                "/api/v1/audit-log",
                "/api/v1/bounces",
                "/api/v1/surveys/" + survey + "/comments",
                "/api/v1/customers/busy/events")) {
            List<Object> newest = items(workspace, list + "?limit=200");
            assertThat(newest).as(list).hasSizeGreaterThanOrEqualTo(ROWS);
            assertThat(items(workspace, list + "?limit=200&sort=at")).as(list).isEqualTo(newest.reversed());
            workspace.api().get(list + "?sort=size").then().statusCode(400).body(containsString("?sort"));
        }
        for (String list : List.of("/api/v1/customers", "/api/v1/customers/busy/events")) {
            workspace.api().get(list + "?limit=1000").then().statusCode(200);
            workspace.api().get(list + "?limit=1001").then().statusCode(400).body(containsString("?limit"));
        }
        for (String list : List.of("/api/v1/erasures", "/api/v1/unsubscribed")) {
            workspace.api().get(list + "?sort=at").then().statusCode(200);
            workspace.api().get(list + "?sort=size").then().statusCode(400);
        }
    }

    private static List<Object> items(OwnWorkspace workspace, String list) {
        var body = workspace.api().get(list).then().statusCode(200).extract().jsonPath();
        List<Object> items = body.getList("items");
        return items == null ? body.getList("events") : items;
    }

    private static Arguments list(String path, String file, String sort, String search) {
        return Arguments.of(path, file, sort, search);
    }

    private static String sorted(String path, String sort) {
        return filled(path) + (path.contains("?") ? "&" : "?") + "sort=" + sort;
    }

    private static String filled(String path) {
        return path.replace("{survey}", survey).replace("{customer}", customer).replace("{import}", IdText.of(IMPORT));
    }

    /** What stands on the pages of a list, from the first to the last. */
    private List<String> pages(String first) {
        var found = new ArrayList<String>();
        String address = first;
        for (int page = 0; !address.isEmpty(); page++) {
            assertThat(page).as("pages of %s", first).isLessThan(10);
            String body = body(address);
            found.addAll(marks(body));
            address = NEXT.matcher(body)
                    .results()
                    .map(match -> match.group(1).replace("&amp;", "&"))
                    .findFirst()
                    .orElse("");
        }
        return found;
    }

    private String body(String address) {
        return admin.signedIn()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<String> marks(String body) {
        return MARK.matcher(body).results().map(MatchResult::group).distinct().toList();
    }

    private static void plant(OwnWorkspace workspace) {
        workspace.run("""
                insert into rejected_event
                select %1$d, n, now() - interval '1 hour' + n * interval '1 second', 'timestamp.malformed',
                    'timestamp must be ISO 8601: mark-' || lpad(n::text, 3, '0'), '{}'
                from generate_series(0, %2$d) n;
                insert into audit_entry (workspace_id, at, actor_kind, actor_id, address, action, subject)
                select %1$d, now(), 'system', '', '', 'survey-removed', 'mark-' || lpad(n::text, 3, '0')
                from generate_series(0, %2$d) n order by n;
                insert into event_import (workspace_id, import_id, file_name, digest, bytes, delimiter, header, mapping, state,
                    node, created_at, touched_at, accepted, refused)
                select %1$d, 10000 + n, 'mark-' || lpad(n::text, 3, '0') || '.csv', n::text, 1, ',', '["who", "when"]', '{}',
                    case n when 7 then 'failed' else 'done' end, 'gone', now(), now(), n / 2, 60
                from generate_series(0, %2$d) n;
                insert into event_import (workspace_id, import_id, file_name, digest, bytes, delimiter, header, mapping, state,
                    node, created_at, touched_at, refused)
                values (%1$d, %3$d, 'others.csv', 'others', 1, ',', '["who", "when"]', '{}', 'done', 'gone', now(), now(), 60);
                insert into event_import_refused
                select %1$d, %3$d, 2 + n, case n when 3 then 'timestamp.missing' else 'timestamp.malformed' end,
                    'timestamp must be ISO 8601', jsonb_build_array('mark-' || lpad(n::text, 3, '0'), 'yesterday')
                from generate_series(0, %2$d) n;
                insert into person (person_id, email, name, language, created_at)
                select ('00000000-0000-4000-8000-0000004270' || lpad(n::text, 2, '0'))::uuid, n || '@lists.example',
                    'mark-' || lpad(n::text, 3, '0'), 'en', now()
                from generate_series(0, %2$d) n;
                insert into member (workspace_id, person_id, role, since)
                select %1$d, ('00000000-0000-4000-8000-0000004270' || lpad(n::text, 2, '0'))::uuid,
                    case n when 5 then 'owner' else 'viewer' end, now() - interval '1 hour' + n * interval '1 second'
                from generate_series(0, %2$d) n;
                insert into api_key (workspace_id, key_id, kind, name, prefix, hash, preset, created_at)
                select %1$d, ('00000000-0000-4000-8000-0000004271' || lpad(n::text, 2, '0'))::uuid,
                    case n when 9 then 'read' else 'write' end, 'mark-' || lpad(n::text, 3, '0'), 'planted',
                    sha256(('427 ' || n)::bytea), false, now() - interval '1 hour' + n * interval '1 second'
                from generate_series(0, %2$d) n;
                insert into mail_bounced
                select %1$d, sha256(('427 ' || n)::bytea), now() - interval '1 hour' + n * interval '1 second',
                    'mark-' || lpad(n::text, 3, '0')
                from generate_series(0, %2$d) n;
                """.formatted(NUMBER, ROWS - 1, IMPORT));
        for (String mark : ALL) {
            workspace
                    .api()
                    .contentType(ContentType.JSON)
                    .body("""
                            {"name": "%s", "definition": {"kind": "csat", "questions": []}}""".formatted(mark))
                    .post("/api/v1/surveys")
                    .then()
                    .statusCode(201);
        }
    }

    private static String answered(OwnWorkspace workspace) {
        String id = workspace
                .api()
                .contentType(ContentType.JSON)
                .body("""
                        {"name": "Lists", "definition": {"kind": "nps", "comment": {"en": "Anything else?"}, "questions": [
                          {"key": "recommend", "text": {"en": "How likely are you to recommend us?"}}]}}""")
                .post("/api/v1/surveys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        workspace.api().post("/api/v1/surveys/" + id + "/open").then().statusCode(200);
        Instant first = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < ROWS; i++) {
            workspace
                    .api()
                    .contentType(ContentType.JSON)
                    .body("""
                            {"at": "%s", "answers": {"recommend": 9, "comment": "%s"}}""".formatted(first.plusSeconds(i), ALL.get(i)))
                    .post("/api/v1/surveys/" + id + "/responses")
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    private static String active(OwnWorkspace workspace) {
        workspace
                .api()
                .contentType(ContentType.JSON)
                .body("""
                        {"name": "Seen", "note": "", "definition": {"rules": [{"id": "seen", "event": "Seen", "points": 1}]}}""")
                .post("/api/v1/models")
                .then()
                .statusCode(201);
        Instant first = Instant.now().minus(1, ChronoUnit.DAYS);
        for (int i = 0; i < ROWS; i++) {
            workspace.send("/v1/track", """
                    {"userId": "busy", "event": "Seen", "timestamp": "%s", "properties": {"what": "%s"}}""".formatted(first.plusSeconds(i), ALL.get(i)));
        }
        Eventually.holds(
                "all that the customer did is stored",
                Duration.ofSeconds(60),
                () -> workspace.number("select count(*) from event where workspace_id = " + NUMBER) >= ROWS);
        return workspace
                .api()
                .get("/api/v1/customers/busy")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }
}
