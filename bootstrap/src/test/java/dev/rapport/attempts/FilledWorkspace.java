package dev.rapport.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.Confided;
import dev.rapport.Eventually;
import dev.rapport.domain.access.Role;
import dev.rapport.people.Colleague;
import dev.rapport.people.Routes.Route;
import dev.rapport.scoring.OwnWorkspace;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A workspace in which every text that anybody can send says the same, which is there to be run by whoever is careless with it.
 *
 * @param ids what stands for which parameter of a path: the longest beginning of the path that fits decides
 */
record FilledWorkspace(OwnWorkspace workspace, Colleague owner, String text, Map<String, String> ids) {

    private static final Map<Integer, FilledWorkspace> FILLED = new HashMap<>();
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)[^}]*}");
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    /** The same for all tests of a class. */
    static synchronized FilledWorkspace once(DataSource database, int number, String text) {
        return FILLED.computeIfAbsent(number, _ -> {
            var workspace = OwnWorkspace.once(database, number, "UTC");
            var filled = new FilledWorkspace(workspace, Colleague.of(workspace, Role.OWNER), text, new HashMap<>());
            filled.fill();
            return filled;
        });
    }

    private void fill() {
        names();
        tracks();
        model();
        survey();
        ids.put("/data/imports/", imported("?event=" + Visitor.encoded(text), eventRows()));
        ids.put("/api/v1/imports/", ids.get("/data/imports/"));
        erase();
        Eventually.holds(
                "the customer is in the list",
                AT_MOST,
                () -> workspace.api().get("/api/v1/customers").asString().contains("filled@example.com"));
        String customer = workspace
                .api()
                .queryParam("userId", text)
                .get("/api/v1/customers")
                .path("customers[0].id");
        for (String place : List.of("/customers/", "/api/v1/customers/", "/api/v1/unsubscribed/", "{customer}")) {
            ids.put(place, customer);
        }
    }

    private void names() {
        owner.post("/profile", "/profile", Map.of("name", text, "language", "en"))
                .statusCode(303);
        owner.post("/settings", "/settings", Map.of("name", text, "zone", "UTC", "currency", "USD", "language", "en"))
                .statusCode(303);
        workspace.run("update session set browser = $$" + text + "$$ where person_id = '" + owner.person() + "'");
        ids.put("/settings/keys/", created("/api/v1/keys", Map.of("kind", "read", "name", text)));
        ids.put("/api/v1/keys/", ids.get("/settings/keys/"));
        ids.put(
                "/settings/members/",
                Colleague.of(workspace, Role.VIEWER).person().toString());
        ids.put("/api/v1/members/", ids.get("/settings/members/"));
        ids.put(
                "/settings/members/invitations/",
                created("/api/v1/members/invitations", Map.of("email", "new@example.com", "role", "viewer")));
        ids.put("/api/v1/members/invitations/", ids.get("/settings/members/invitations/"));
    }

    private void tracks() {
        Map<String, Object> properties =
                Map.of(text, text, "note", List.of(text, Confided.PROPERTY), "currency", text, "value", 7);
        Map<String, Object> order = new LinkedHashMap<>(Map.of("type", "track", "event", text, "userId", text));
        order.putAll(Map.of("messageId", text, "properties", properties, "context", Map.of("channel", text)));
        Map<String, Object> who = Map.of(
                "name",
                text,
                "email",
                "filled@example.com",
                "plan",
                text,
                text,
                text,
                "language",
                text,
                "channel",
                text);
        List<Map<String, Object>> batch = new ArrayList<>(List.of(
                Map.of("type", "identify", "userId", text, "anonymousId", text, "traits", who),
                Map.of("type", "identify", "userId", "mail", "traits", Map.of("email", text, "city", Confided.TRAIT)),
                order,
                Map.of("type", "page", "anonymousId", text, "name", text, "category", text),
                Map.of("type", "alias", "userId", text, "previousId", text + "0"),
                Map.of("type", "group", "userId", text, "groupId", text, "traits", Map.of(text, text, "name", text)),
                Map.of("type", "track", "userId", text, "event", text, "timestamp", text),
                Map.of("type", text, "userId", text),
                Map.of("type", "track", "userId", "to-be-erased", "event", text)));
        for (int i = 0; i < 3; i++) {
            batch.add(Map.of("type", "track", "userId", text + i, "event", text + i, "properties", Map.of("value", i)));
        }
        post("/v1/batch", Map.of("writeKey", "wk_test_of_workspace_" + workspace.number(), "batch", batch));
    }

    private void model() {
        Map<String, Object> rule = Map.of(
                "id",
                "filled",
                "event",
                text,
                "points",
                5,
                "condition",
                List.of(Map.of("property", text, "operator", "=", "operand", text)));
        Map<String, Object> plain = Map.of("id", "plain", "event", text, "points", 5);
        List<Map<String, Object>> bands = List.of(
                Map.of(
                        "key",
                        "low",
                        "name",
                        text,
                        "colour",
                        "red",
                        "share",
                        "not_engaged",
                        "upTo",
                        Map.of("score", 3, "included", true)),
                Map.of("key", "high", "name", text + " 2", "colour", "green", "share", "engaged"));
        Map<String, Object> definition = Map.of("kind", "points", "rules", List.of(rule, plain), "bands", bands);
        String model = created("/api/v1/models", Map.of("name", text, "note", text, "definition", definition));
        Map<String, Object> wrong = Map.of(
                "kind", "points",
                "rules", List.of(Map.of("id", text, "event", text)),
                "bands", List.of(Map.of("key", text, "name", text, "colour", text, "share", text)));
        workspace
                .api()
                .header("If-None-Match", "*")
                .body(Map.of("definition", wrong))
                .put("/api/v1/models/" + model + "/draft")
                .then()
                .statusCode(200);
        ids.put("/models/", model);
        ids.put("/api/v1/models/", model);
    }

    private void survey() {
        Map<String, String> said = Map.of("en", text, "de", text, "id", text, "lt", text);
        List<Map<String, Object>> options = Stream.of("one", "two")
                .map(key -> Map.<String, Object>of("key", key, "text", said))
                .toList();
        Map<String, Object> rating = Map.of(
                "key",
                "stars",
                "text",
                said,
                "format",
                Map.of("kind", "rating", "scale", Map.of("low", 1, "high", 5), "low", said, "high", said));
        Map<String, Object> choice =
                Map.of("key", "choice", "text", said, "format", Map.of("kind", "single_choice", "options", options));
        Map<String, Object> words = Map.of("key", "words", "text", said, "format", Map.of("kind", "long_text"));
        String survey = created(
                "/api/v1/surveys",
                Map.of(
                        "name",
                        text,
                        "definition",
                        Map.of(
                                "kind",
                                "custom",
                                "questions",
                                List.of(rating, choice, words),
                                "comment",
                                said,
                                "thanks",
                                said)));
        post("/api/v1/surveys/" + survey + "/open", Map.of());
        String slug = workspace.api().get("/api/v1/surveys/" + survey).path("slug");
        ids.put("/surveys/", survey);
        ids.put("/api/v1/surveys/", survey);
        ids.put("/s/", slug);
        Map<String, Object> answers =
                Map.of("stars", 2, "choice", "one", "words", text, "comment", text + Confided.WORDS);
        post("/api/v1/surveys/" + survey + "/responses", Map.of("userId", text, "answers", answers));
        ids.put(
                "{response}",
                workspace.api().get("/api/v1/surveys/" + survey + "/responses").path("items[0].id"));
        ids.put("{number}", "1");
        post("/api/v1/surveys/" + survey + "/askings", Map.of("userId", text));
        workspace
                .api()
                .body(Map.of("userId", text, "reason", text))
                .post("/api/v1/bounces")
                .then()
                .statusCode(204);
        created(
                "/api/v1/surveys",
                Map.of(
                        "name",
                        text,
                        "definition",
                        Map.of("kind", "custom", "questions", List.of(Map.of("key", text, "text", said)))));
    }

    private String eventRows() {
        String cell = "\"" + text.replace("\"", "\"\"") + "\"";
        return "user_id,timestamp,channel,currency,message_id," + cell + "\n"
                + (cell + ",2026-03-04T10:00:00Z," + cell + ",USD," + cell + "," + cell + "\n")
                + (cell + "," + cell + "," + cell + "," + cell + "," + cell + "," + cell + "\n");
    }

    private String imported(String query, String file) {
        String id = workspace
                .api()
                .contentType("text/csv")
                .body(file)
                .post("/api/v1/imports" + query + "&name=" + Visitor.encoded(text))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Eventually.holds(
                "the import is at its end",
                AT_MOST,
                () -> "done".equals(workspace.api().get("/api/v1/imports/" + id).path("state")));
        return id;
    }

    private void erase() {
        ids.put(
                "/api/v1/erasures/",
                workspace
                        .api()
                        .delete("/api/v1/customers/to-be-erased")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("id"));
    }

    private String created(String path, Map<String, ?> body) {
        return answered(201, path, body).path("id");
    }

    private void post(String path, Map<String, ?> body) {
        answered(200, path, body);
    }

    private Response answered(int status, String path, Map<String, ?> body) {
        Response answer = workspace.api().body(body).post(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.asString()).isEqualTo(status);
        return answer;
    }

    /** The route's address with the ids of what is here; fails if there is nothing yet for one of its parameters. */
    String address(Route route) {
        Matcher parameter = PARAMETER.matcher(route.path());
        var address = new StringBuilder();
        while (parameter.find()) {
            String before = route.path().substring(0, parameter.start()).replaceAll("\\{[^}]*}", "*");
            String value = ids.getOrDefault("{" + parameter.group(1) + "}", ids.getOrDefault(before, ""));
            assertThat(value)
                    .as("fill something in for " + parameter.group() + " of " + route)
                    .isNotEmpty();
            parameter.appendReplacement(address, Matcher.quoteReplacement(value));
        }
        return parameter.appendTail(address).toString();
    }
}
