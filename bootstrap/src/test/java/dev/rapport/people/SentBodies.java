package dev.rapport.people;

import dev.rapport.people.Routes.Route;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What each route with an id in its address takes, and would do something with if the id were one's own: whoever sends less is
 * refused for that, and never learns whether the id was looked up.
 */
final class SentBodies {

    private static final String MODEL = "{\"rules\": [{\"id\": \"orders\", \"event\": \"Order\", \"points\": 2}]}";
    private static final String SURVEY =
            "{\"kind\": \"nps\", \"questions\": [{\"key\": \"recommend\", \"text\": {\"en\": \"Changed?\"}}]}";
    private static final Sent NOTHING = new Sent("", Map.of(), Map.of());

    private static final Map<String, Sent> BODIES = bodies();

    private SentBodies() {}

    private record Sent(String json, Map<String, String> headers, Map<String, String> fields) {}

    private static Map<String, Sent> bodies() {
        var bodies = new HashMap<String, Sent>();
        for (String route : new String[] {
            "DELETE /api/v1/customers/{id}",
            "DELETE /api/v1/keys/{id}",
            "DELETE /api/v1/members/{id}",
            "DELETE /api/v1/members/invitations/{id}",
            "DELETE /api/v1/surveys/{id}",
            "DELETE /api/v1/unsubscribed/{customer}",
            "POST /api/v1/imports/{id}/undo",
            "POST /api/v1/models/{id}/primary",
            "POST /api/v1/models/{id}/restore",
            "POST /api/v1/models/{id}/retire",
            "POST /api/v1/surveys/{id}/close",
            "POST /api/v1/surveys/{id}/invitations/audience",
            "POST /api/v1/surveys/{id}/open",
            "POST /customers/{id}/erase",
            "POST /data/imports/{id}/undo",
            "POST /models/{id}/edit",
            "POST /models/{id}/primary",
            "POST /models/{id}/restore",
            "POST /models/{id}/retire",
            "POST /settings/keys/{id}/revoke",
            "POST /settings/members/invitations/{id}",
            "POST /settings/members/{id}/remove",
            "POST /surveys/{id}/copy",
            "POST /surveys/{id}/remove"
        }) {
            bodies.put(route, NOTHING);
        }
        bodies.put("PUT /api/v1/members/{id}/role", json("{\"role\": \"viewer\"}"));
        bodies.put("PATCH /api/v1/models/{id}", json("{\"name\": \"Changed\"}"));
        bodies.put("POST /api/v1/models/{id}/copy", json("{\"name\": \"Changed\"}"));
        bodies.put("PUT /api/v1/models/{id}/draft", seen(json("{\"definition\": " + MODEL + "}")));
        bodies.put("DELETE /api/v1/models/{id}/draft", seen(NOTHING));
        bodies.put("POST /api/v1/models/{id}/draft/publish", seen(json("{}")));
        bodies.put("POST /api/v1/models/{id}/versions", seen(json("{\"definition\": " + MODEL + "}")));
        bodies.put("PUT /api/v1/surveys/{id}", seen(json("{\"name\": \"Changed\", \"definition\": " + SURVEY + "}")));
        bodies.put("POST /api/v1/surveys/{id}/copy", json("{\"name\": \"Changed\"}"));
        bodies.put("POST /api/v1/surveys/{id}/askings", json("{\"userId\": \"somebody\"}"));
        bodies.put("POST /api/v1/surveys/{id}/invitations", json("{\"userIds\": [\"somebody\"]}"));
        bodies.put("POST /api/v1/surveys/{id}/links", json("{\"userIds\": [\"somebody\"]}"));
        bodies.put(
                "POST /api/v1/surveys/{id}/responses",
                json("{\"userId\": \"somebody\", \"answers\": {\"recommend\": 1}}"));
        bodies.put("POST /models/{id}/name", form(Map.of("name", "Changed")));
        bodies.put("POST /models/{id}/draft", form(Map.of("revision", "1", "do", "save")));
        bodies.put("POST /models/{id}/draft/effect", form(Map.of("revision", "1")));
        bodies.put("POST /models/{id}/draft/discard", form(Map.of("revision", "1")));
        bodies.put(
                "POST /models/{id}/draft/preview", form(Map.of("revision", "1", "note", "Changed", "primary", "true")));
        bodies.put("POST /settings/members/{id}/role", form(Map.of("role", "viewer")));
        bodies.put("POST /surveys/{id}/edit", form(Map.of("revision", "1", "do", "save", "name", "Changed")));
        bodies.put("POST /surveys/{id}/edit/preview", form(Map.of("revision", "1", "name", "Changed")));
        bodies.put("POST /surveys/{id}/invite", form(Map.of("whom", "listed", "users", "somebody")));
        bodies.put("POST /surveys/{id}/state", form(Map.of("to", "closed")));
        return bodies;
    }

    private static Sent json(String text) {
        return new Sent(text, Map.of(), Map.of());
    }

    private static Sent form(Map<String, String> fields) {
        return new Sent("", Map.of(), fields);
    }

    /** As somebody sends it who has seen the first revision. */
    private static Sent seen(Sent sent) {
        return new Sent(sent.json, Map.of("If-Match", "\"1\""), sent.fields);
    }

    static Set<String> routes() {
        return BODIES.keySet();
    }

    static RequestSpecification of(Route route, RequestSpecification request) {
        Sent sent = BODIES.getOrDefault(route.toString(), NOTHING);
        RequestSpecification given = request.headers(sent.headers);
        if (!sent.json.isEmpty()) {
            return given.contentType("application/json").body(sent.json);
        }
        return route.isApi()
                ? given
                : given.contentType("application/x-www-form-urlencoded").formParams(sent.fields);
    }
}
