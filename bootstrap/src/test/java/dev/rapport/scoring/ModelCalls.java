package dev.rapport.scoring;

import io.restassured.response.ValidatableResponse;

/** What tests ask of one workspace's models. */
record ModelCalls(OwnWorkspace workspace) {

    static final String MODELS = "/api/v1/models";

    /** One rule, worth {@code points} for each sign-in. */
    static String signIns(int points) {
        return "{\"rules\": [{\"id\": \"sign-ins\", \"event\": \"Signed In\", \"points\": %d}]}".formatted(points);
    }

    /** Two mistakes, and most of it left out. */
    static String wrong() {
        return "{\"rules\": [{\"id\": \"Bad id\", \"event\": \"Signed In\"}]}";
    }

    static String weighted() {
        return """
                {"kind": "weighted", "metrics": [{"id": "any", "source": {"kind": "any_event"}, "measure": "events",
                 "normalisation": {"kind": "linear", "min": 0, "max": 10}, "weight": 100}]}
                """;
    }

    static String draft(String model) {
        return MODELS + "/" + model + "/draft";
    }

    static String edit(String definition) {
        return "{\"definition\": %s}".formatted(definition);
    }

    ValidatableResponse get(String path) {
        return workspace.api().get(path).then();
    }

    ValidatableResponse post(String path, String body) {
        return workspace.api().body(body).post(MODELS + path).then();
    }

    ValidatableResponse post(String path) {
        return workspace.api().post(MODELS + path).then();
    }

    /** @return the id of a new model with one version */
    String published(String name, String definition) {
        return post("", "{\"name\": \"%s\", \"definition\": %s}".formatted(name, definition))
                .statusCode(201)
                .extract()
                .path("id");
    }

    ValidatableResponse drafted(String name, String definition) {
        return post("/drafts", "{\"name\": \"%s\", \"definition\": %s}".formatted(name, definition));
    }

    ValidatableResponse begin(String model, String definition) {
        return workspace
                .api()
                .header("If-None-Match", "*")
                .body(edit(definition))
                .put(draft(model))
                .then();
    }

    ValidatableResponse save(String model, int revision, String body) {
        return workspace
                .api()
                .header("If-Match", "\"" + revision + "\"")
                .body(body)
                .put(draft(model))
                .then();
    }

    ValidatableResponse publishDraft(String model, int revision, String note) {
        return workspace
                .api()
                .header("If-Match", "\"" + revision + "\"")
                .body("{\"note\": \"%s\"}".formatted(note))
                .post(draft(model) + "/publish")
                .then();
    }

    ValidatableResponse publishDirectly(String model, int version, String definition) {
        return workspace
                .api()
                .header("If-Match", "\"" + version + "\"")
                .body(edit(definition))
                .post(MODELS + "/" + model + "/versions")
                .then();
    }

    void signIn(String user, String timestamp) {
        workspace.send(
                "/v1/track",
                "{\"userId\": \"%s\", \"event\": \"Signed In\", \"timestamp\": \"%s\"}".formatted(user, timestamp));
    }
}
