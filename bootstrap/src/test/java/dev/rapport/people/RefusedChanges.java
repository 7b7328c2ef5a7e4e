package dev.rapport.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.application.access.FirstWorkspace;
import dev.rapport.application.access.SetUpWorkspace;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.domain.access.KeyKind;
import dev.rapport.domain.access.Role;
import dev.rapport.provider.TestProvider;
import dev.rapport.provider.Visitor;
import dev.rapport.scoring.OwnWorkspace;
import io.restassured.response.Response;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;

/** Tries each kind of change that the audit log knows in a way that is refused. */
record RefusedChanges(OwnWorkspace workspace, Changes changes, SetUpWorkspace setUpWorkspace) {

    private static final String NOBODY = "nobody-of-this-id";

    void attempt(AuditAction action) {
        String some = UUID.randomUUID().toString();
        switch (action) {
            case BOUNCE_NOTED -> refused("POST", "/api/v1/bounces", "{\"userId\": \"%s\"}".formatted(NOBODY));
            case CUSTOMERS_INVITED ->
                refused("POST", "/api/v1/surveys/" + changes.survey() + "/invitations", "{\"userIds\": []}");
            case CUSTOMER_ERASED -> refused("DELETE", "/api/v1/customers/" + NOBODY, "");
            case CUSTOMER_EXPORTED -> refused("GET", "/api/v1/customers/" + NOBODY + "/export", "");
            case CUSTOMER_RESUBSCRIBED -> refused("DELETE", "/api/v1/unsubscribed/" + NOBODY, "");
            case FATIGUE_BUDGET_CHANGED ->
                refused("PUT", "/api/v1/workspace/fatigue-budget", "{\"surveys\": 0, \"days\": 30}");
            case IMPORT_BEGUN -> {
                Response answer =
                        workspace.api().contentType("text/csv").body("").post("/api/v1/imports");
                assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 499);
            }
            case IMPORT_UNDONE -> refused("POST", "/api/v1/imports/0/undo", "");
            case KEY_ADDED -> refused("POST", "/api/v1/keys", "{\"kind\": \"master\", \"name\": \"x\"}");
            case KEY_REINSTATED -> {
                preset(KeyKind.MANAGEMENT, some);
                assertThatThrownBy(() -> preset(KeyKind.WRITE, some)).isInstanceOf(Conflict.class);
            }
            case KEY_REVOKED -> refused("DELETE", "/api/v1/keys/" + some, "");
            case MEMBER_ADDED -> {
                String link = changes.link(Changes.email(some));
                shownAgain("/join?link=" + link, "/join", Map.of("link", link, "name", "Noted", "password", "short"));
            }
            case MEMBER_INVITED ->
                refused(
                        "POST",
                        "/api/v1/members/invitations",
                        "{\"email\": \"%s\", \"role\": \"owner\"}".formatted(Changes.email(some)));
            case MEMBER_REMOVED -> refused("DELETE", "/api/v1/members/" + owner(), "");
            case MEMBER_ROLE_CHANGED ->
                refused("PUT", "/api/v1/members/" + owner() + "/role", "{\"role\": \"viewer\"}");
            case MEMBER_UNINVITED -> refused("DELETE", "/api/v1/members/invitations/" + some, "");
            case MODEL_COPIED -> refused("POST", "/api/v1/models/0/copy", "{\"name\": \"Copy\"}");
            case MODEL_CREATED, MODEL_PUBLISHED ->
                refused("POST", "/api/v1/models", "{\"name\": \"\", \"definition\": %s}".formatted(Changes.MODEL));
            case MODEL_DRAFT_DISCARDED -> refused("DELETE", "/api/v1/models/0/draft", "");
            case MODEL_DRAFT_SAVED ->
                refused("PUT", "/api/v1/models/0/draft", "{\"definition\": %s}".formatted(Changes.MODEL));
            case MODEL_MADE_PRIMARY -> refused("POST", "/api/v1/models/0/primary", "");
            case MODEL_RENAMED -> refused("PATCH", "/api/v1/models/0", "{\"name\": \"Renamed\"}");
            case MODEL_RESTORED -> refused("POST", "/api/v1/models/0/restore", "");
            case MODEL_RETIRED -> refused("POST", "/api/v1/models/0/retire", "");
            case PASSWORD_CHANGED ->
                assertThat(changes.owner()
                                .post(
                                        "/profile",
                                        "/profile/password",
                                        Map.of("present", "not it at all!", "password", Changes.PASSWORD))
                                .extract()
                                .statusCode())
                        .isEqualTo(200);
            case PASSWORD_RESET ->
                Forms.submit("/sign-in", "/password/reset", Map.of("link", some, "password", Changes.PASSWORD), "")
                        .statusCode(404);
            case PROVIDER_CONNECTED -> {
                Colleague colleague = Colleague.of(workspace, Role.VIEWER);
                try (TestProvider provider = TestProvider.start()) {
                    provider.recognise(some, colleague.email(), false);
                    assertThat(new Visitor().signIn("/sign-in/provider").header("Location"))
                            .contains("refused");
                }
            }
            case PROVIDER_DISCONNECTED ->
                changes.owner()
                        .post("/profile", "/profile/provider/disconnect", Map.of())
                        .statusCode(200);
            case RETENTION_CHANGED -> refused("PUT", "/api/v1/workspace/retention", "{\"days\": 1}");
            case SCORES_REBUILT ->
                assertThat(Colleague.of(workspace, Role.VIEWER)
                                .signedIn()
                                .contentType("application/json")
                                .post("/api/v1/scores/rebuild")
                                .statusCode())
                        .isEqualTo(401);
            case SURVEY_CLOSED -> refused("POST", "/api/v1/surveys/0/close", "");
            case SURVEY_COPIED -> refused("POST", "/api/v1/surveys/0/copy", "{\"name\": \"Copy\"}");
            case SURVEY_CREATED -> refused("POST", "/api/v1/surveys", "{\"name\": \"\", \"definition\": {}}");
            case SURVEY_LINKS_SIGNED ->
                refused("POST", "/api/v1/surveys/" + changes.survey() + "/links", "{\"userIds\": []}");
            case SURVEY_OPENED -> refused("POST", "/api/v1/surveys/0/open", "");
            case SURVEY_REMOVED -> refused("DELETE", "/api/v1/surveys/0", "");
            case SURVEY_SAVED ->
                refused(
                        "PUT",
                        "/api/v1/surveys/" + changes.survey(),
                        "{\"name\": \"Saved\", \"definition\": %s}".formatted(Changes.SURVEY));
            case WORKSPACE_CHANGED ->
                changes.owner()
                        .post(
                                "/settings",
                                "/settings",
                                Map.of("name", " ", "zone", "UTC", "currency", "EUR", "language", "en"))
                        .statusCode(200);
            case WORKSPACE_OPENED ->
                changes.owner()
                        .post(
                                "/workspaces/new",
                                "/workspaces/new",
                                Map.of("name", " ", "zone", "UTC", "currency", "EUR", "language", "en"))
                        .statusCode(200);
        }
    }

    private void refused(String verb, String path, String body) {
        Response answer = workspace.api().body(body).request(verb, path);
        assertThat(answer.statusCode())
                .as(verb + " " + path + " " + answer.asString())
                .isBetween(400, 499);
    }

    private static void shownAgain(String from, String to, Map<String, String> fields) {
        Forms.submit(from, to, fields, "").statusCode(200);
    }

    private UUID owner() {
        return changes.owner().person();
    }

    private void preset(KeyKind kind, String key) {
        setUpWorkspace.handle(new FirstWorkspace(ZoneId.of("UTC"), Currency.getInstance("EUR"), Map.of(kind, key)));
    }
}
