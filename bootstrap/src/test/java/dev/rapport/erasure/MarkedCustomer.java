package dev.rapport.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rapport.Eventually;
import dev.rapport.scoring.OwnWorkspace;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;

/** A customer who has left a trace wherever one can be left. Everything that names it contains {@link #MARK}. */
record MarkedCustomer(OwnWorkspace workspace, String survey, String quota) {

    static final String MARK = "zz-marker";
    static final String USER = MARK + "-user";
    static final String EMAIL = "Zz-Marker@mail.example";

    private static final String NPS = """
            {"kind": "nps", "questions": [{"key": "recommend", "text": {"en": "Would you recommend us?"}}],
             "comment": {"en": "Anything else?"}%s}""";

    /** Over the public interfaces. */
    static MarkedCustomer plant(OwnWorkspace workspace) {
        var marked = new MarkedCustomer(
                workspace,
                survey(workspace, NPS.formatted("")),
                survey(workspace, NPS.formatted(", \"asking\": {\"quota\": 5}")));
        model(workspace);
        marked.tracks();
        marked.answers();
        marked.imports();
        return marked;
    }

    /** Lists of customers are by a model. */
    static void model(OwnWorkspace workspace) {
        workspace.api().body("""
                        {"name": "Purchases", "note": "", "definition": {"rules": [
                          {"id": "purchases", "event": "Bought", "points": 10}]}}
                        """).post("/api/v1/models").then().statusCode(201);
    }

    private static String survey(OwnWorkspace workspace, String definition) {
        String id = workspace
                .api()
                .body("{\"name\": \"A survey\", \"definition\": " + definition + "}")
                .post("/api/v1/surveys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        workspace.api().post("/api/v1/surveys/" + id + "/open").then().statusCode(200);
        return id;
    }

    private void tracks() {
        workspace.send("/v1/batch", """
                {"batch": [
                  {"type": "track", "event": "Looked", "anonymousId": "zz-marker-anon", "messageId": "zz-marker-1",
                   "timestamp": "2026-03-01T10:00:00Z", "properties": {"path": "/zz-marker"}},
                  {"type": "identify", "userId": "zz-marker-user", "anonymousId": "zz-marker-anon",
                   "messageId": "zz-marker-2", "timestamp": "2026-03-01T11:00:00Z",
                   "traits": {"email": "Zz-Marker@mail.example", "name": "Zz-Marker Smith", "plan": "pro"}},
                  {"type": "identify", "userId": "zz-marker-user", "messageId": "zz-marker-3",
                   "timestamp": "2026-03-02T11:00:00Z", "traits": {"plan": "free"}},
                  {"type": "track", "event": "Bought", "userId": "zz-marker-user", "messageId": "zz-marker-4",
                   "timestamp": "2026-03-03T10:00:00Z", "properties": {"revenue": 20, "note": "zz-marker"}},
                  {"type": "track", "event": "Bought", "userId": "zz-marker-user", "messageId": "zz-marker-5",
                   "timestamp": "2026-03-03T11:00:00Z", "properties": {"revenue": 20, "currency": "EUR"}},
                  {"type": "alias", "userId": "zz-marker-user", "previousId": "zz-marker-old", "messageId": "zz-marker-6"},
                  {"type": "group", "userId": "zz-marker-user", "groupId": "Acme", "messageId": "zz-marker-user-7",
                   "traits": {"seats": 5}},
                  {"type": "track", "event": "Bought", "userId": "zz-marker-user", "timestamp": "yesterday"},
                  {"type": "track", "event": "Bought", "anonymousId": "other", "timestamp": "yesterday",
                   "properties": {"cc": "write to zz-marker@MAIL.example, please"}},
                  {"type": "track", "event": "Bought", "userId": "7", "timestamp": "yesterday"}]}
                """);
    }

    private void answers() {
        for (String to : new String[] {survey, quota}) {
            answer(to, "\"recommend\": 9, \"comment\": \"zz-marker said so\"");
        }
        answer(survey, "\"recommend\": 2");
        workspace
                .api()
                .body(Map.of("userIds", new String[] {USER}))
                .post("/api/v1/surveys/" + survey(workspace, NPS.formatted("")) + "/invitations")
                .then()
                .statusCode(200)
                .body("queued", equalTo(1));
        workspace
                .api()
                .body(Map.of("userId", USER))
                .post("/api/v1/surveys/" + survey(workspace, NPS.formatted("")) + "/askings")
                .then()
                .statusCode(200)
                .body("ask", equalTo(true));
        workspace
                .api()
                .body(Map.of("userId", USER, "reason", "550 5.1.1"))
                .post("/api/v1/bounces")
                .then()
                .statusCode(204);
    }

    private void answer(String to, String answers) {
        workspace
                .api()
                .body("{\"userId\": \"zz-marker-user\", \"answers\": {" + answers + "}}")
                .post("/api/v1/surveys/" + to + "/responses")
                .then()
                .statusCode(200);
    }

    private void imports() {
        JsonPath events = imported("?event=Called", """
                user_id,timestamp,note
                zz-marker-user,2026-03-04T10:00:00Z,zz-marker
                zz-marker-user,tomorrow,zz-marker
                somebody,tomorrow,tell zz-marker@mail.example
                somebody,tomorrow,
                """);
        assertThat(counts(events)).isEqualTo("1 0 3");
        JsonPath answers = imported("?survey=" + survey(workspace, NPS.formatted("")), ANSWERS);
        assertThat(counts(answers)).isEqualTo("1 0 0");
    }

    static final String ANSWERS = """
            user_id,at,recommend,comment
            zz-marker-user,2026-03-05T10:00:00Z,9,zz-marker wrote
            """;

    JsonPath imported(String query, String file) {
        String id = begin(query, file);
        Eventually.holds(
                "the import is at its end",
                Duration.ofSeconds(60),
                () -> state(id).getString("state").equals("done"));
        return state(id);
    }

    String begin(String query, String file) {
        return workspace
                .api()
                .contentType("text/csv")
                .body(file)
                .post("/api/v1/imports" + query)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    JsonPath state(String importId) {
        return workspace.api().get("/api/v1/imports/" + importId).jsonPath();
    }

    static String counts(JsonPath end) {
        return end.getLong("accepted") + " " + end.getLong("duplicates") + " " + end.getLong("refused");
    }

    /** Rapport's id, once the customer is in the list, so that it is in all caches. */
    String id() {
        Eventually.holds(
                "the customer is in the list",
                Duration.ofSeconds(30),
                () -> workspace
                                .api()
                                .get("/api/v1/customers?q=zz-marker")
                                .jsonPath()
                                .getList("customers")
                                .size()
                        == 1);
        return workspace.api().get("/api/v1/customers/" + USER).jsonPath().getString("id");
    }

    /** What a link says that was signed for the customer. */
    String link(String to) {
        String url = workspace
                .api()
                .body(Map.of("userIds", new String[] {USER}))
                .post("/api/v1/surveys/" + to + "/links")
                .then()
                .statusCode(200)
                .extract()
                .path("[0].url");
        return url.substring(url.indexOf("/s/"));
    }

    static int status(String path) {
        return given().get(path).statusCode();
    }
}
