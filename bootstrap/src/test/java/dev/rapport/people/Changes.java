package dev.rapport.people;

import static dev.rapport.people.Forms.submit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.FirstOwner;
import dev.rapport.application.access.FirstWorkspace;
import dev.rapport.application.access.SetUpWorkspace;
import dev.rapport.application.audit.Actor;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.AskForPasswordReset;
import dev.rapport.domain.access.KeyKind;
import dev.rapport.domain.access.Role;
import dev.rapport.provider.TestProvider;
import dev.rapport.provider.Visitor;
import dev.rapport.scoring.OwnWorkspace;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;

/** Makes each kind of change that the audit log knows, as people and programs make it. */
record Changes(OwnWorkspace workspace, AskForPasswordReset askForPasswordReset, SetUpWorkspace setUpWorkspace) {

    static final String MODEL = "{\"rules\": [{\"id\": \"orders\", \"event\": \"Order\", \"points\": 1}]}";
    static final String SURVEY =
            "{\"kind\": \"nps\", \"questions\": [{\"key\": \"recommend\", \"text\": {\"en\": \"How likely?\"}}]}";
    static final String PASSWORD = "a sentence of somebody";

    private static final String HERE = "127.0.0.1";

    MadeChange make(AuditAction action) {
        String some = UUID.randomUUID().toString();
        return switch (action) {
            case BOUNCE_NOTED -> {
                String customer = customer(some);
                call("POST", "/api/v1/bounces", "{\"userId\": \"%s\"}".formatted(some));
                yield byKey(customer);
            }
            case CUSTOMERS_INVITED -> {
                customer(some);
                String survey = survey();
                call("POST", "/api/v1/surveys/" + survey + "/open", "");
                call("POST", "/api/v1/surveys/" + survey + "/invitations", "{\"userIds\": [\"%s\"]}".formatted(some));
                yield byKey(survey);
            }
            case CUSTOMER_ERASED -> {
                String customer = customer(some);
                call("DELETE", "/api/v1/customers/" + some, "");
                yield byKey(customer);
            }
            case CUSTOMER_EXPORTED -> {
                String customer = customer(some);
                call("GET", "/api/v1/customers/" + some + "/export", "");
                yield byKey(customer);
            }
            case CUSTOMER_RESUBSCRIBED -> {
                String customer = customer(some);
                call("DELETE", "/api/v1/unsubscribed/" + some, "");
                yield byKey(customer);
            }
            case FATIGUE_BUDGET_CHANGED -> {
                call("PUT", "/api/v1/workspace/fatigue-budget", "{\"surveys\": 3, \"days\": 30}");
                yield byKey(itself());
            }
            case IMPORT_BEGUN -> byKey(begunImport(some));
            case IMPORT_UNDONE -> {
                String begun = begunImport(some);
                call("POST", "/api/v1/imports/" + begun + "/undo", "");
                yield byKey(begun);
            }
            case KEY_ADDED -> byKey(key());
            case KEY_REINSTATED -> {
                preset(some);
                String first = workspace.text(
                        "select key_id::text from api_key where preset and kind = 'management' and revoked_at is null");
                preset("another-" + some);
                preset(some);
                yield new MadeChange(SetUpWorkspace.FIRST.number(), first, Actor.SYSTEM, "");
            }
            case KEY_REVOKED -> {
                String key = key();
                call("DELETE", "/api/v1/keys/" + key, "");
                yield byKey(key);
            }
            case MEMBER_ADDED -> {
                join(email(some));
                yield by(person(email(some)), person(email(some)));
            }
            case MEMBER_INVITED -> byKey(invited(email(some)).extract().path("id"));
            case MEMBER_REMOVED -> {
                Colleague owner = owner();
                UUID gone = Colleague.of(workspace, Role.VIEWER).person();
                owner.post("/settings/members", "/settings/members/" + gone + "/remove", Map.of())
                        .statusCode(303);
                yield by(owner.person(), gone);
            }
            case MEMBER_ROLE_CHANGED -> {
                Colleague owner = owner();
                UUID raised = Colleague.of(workspace, Role.VIEWER).person();
                owner.post("/settings/members", "/settings/members/" + raised + "/role", Map.of("role", "owner"))
                        .statusCode(303);
                yield by(owner.person(), raised);
            }
            case MEMBER_UNINVITED -> {
                String invitation = invited(email(some)).extract().path("id");
                call("DELETE", "/api/v1/members/invitations/" + invitation, "");
                yield byKey(invitation);
            }
            case MODEL_COPIED -> byKey(id(call("POST", "/api/v1/models/" + model() + "/copy", named("Copy " + some))));
            case MODEL_CREATED, MODEL_PUBLISHED -> byKey(model());
            case MODEL_DRAFT_DISCARDED -> {
                String model = drafted();
                call("DELETE", "/api/v1/models/" + model + "/draft", "");
                yield byKey(model);
            }
            case MODEL_DRAFT_SAVED -> byKey(drafted());
            case MODEL_MADE_PRIMARY -> onModel(model(), "primary");
            case MODEL_RENAMED -> {
                String model = model();
                call("PATCH", "/api/v1/models/" + model, named("Renamed " + some));
                yield byKey(model);
            }
            case MODEL_RESTORED -> {
                String model = secondary();
                call("POST", "/api/v1/models/" + model + "/retire", "");
                yield onModel(model, "restore");
            }
            case MODEL_RETIRED -> onModel(secondary(), "retire");
            case PASSWORD_CHANGED -> {
                String session = join(email(some));
                submit(
                                "/profile",
                                "/profile/password",
                                Map.of("present", PASSWORD, "password", "another " + PASSWORD),
                                session)
                        .statusCode(303);
                yield by(person(email(some)), person(email(some)));
            }
            case PASSWORD_RESET -> {
                join(email(some));
                String link = askForPasswordReset
                        .handle(MailAddress.parse(email(some)).orElseThrow())
                        .orElseThrow()
                        .token()
                        .text();
                submit(
                                "/password/reset?link=" + link,
                                "/password/reset",
                                Map.of("link", link, "password", "another " + PASSWORD),
                                "")
                        .statusCode(303);
                yield by(person(email(some)), person(email(some)));
            }
            case PROVIDER_CONNECTED -> {
                Colleague colleague = Colleague.of(workspace, Role.VIEWER);
                try (TestProvider provider = TestProvider.start()) {
                    provider.recognise(some, colleague.email(), true);
                    new Visitor().signIn("/sign-in/provider").then().statusCode(303);
                }
                yield by(colleague.person(), colleague.person());
            }
            case PROVIDER_DISCONNECTED -> {
                Colleague connected = Colleague.of(workspace, Role.VIEWER);
                workspace.run("update person set password = '$argon2id$', subject = '%s' where person_id = '%s'"
                        .formatted(some, connected.person()));
                connected
                        .post("/profile", "/profile/provider/disconnect", Map.of())
                        .statusCode(303);
                yield by(connected.person(), connected.person());
            }
            case RETENTION_CHANGED -> {
                call("PUT", "/api/v1/workspace/retention", "{\"days\": 400}");
                yield byKey(itself());
            }
            case SCORES_REBUILT -> {
                call("POST", "/api/v1/scores/rebuild", "");
                yield byKey(itself());
            }
            case SURVEY_CLOSED -> {
                String survey = survey();
                call("POST", "/api/v1/surveys/" + survey + "/open", "");
                yield onSurvey(survey, "close");
            }
            case SURVEY_COPIED ->
                byKey(id(call("POST", "/api/v1/surveys/" + survey() + "/copy", named("Copy " + some))));
            case SURVEY_CREATED -> byKey(survey());
            case SURVEY_LINKS_SIGNED -> {
                String survey = survey();
                call("POST", "/api/v1/surveys/" + survey + "/links", "{\"userIds\": [\"%s\"]}".formatted(some));
                yield byKey(survey);
            }
            case SURVEY_OPENED -> onSurvey(survey(), "open");
            case SURVEY_REMOVED -> {
                String survey = survey();
                call("DELETE", "/api/v1/surveys/" + survey, "");
                yield byKey(survey);
            }
            case SURVEY_SAVED -> {
                String survey = survey();
                Response before = workspace.api().get("/api/v1/surveys/" + survey);
                workspace
                        .api()
                        .header("If-Match", before.header("ETag"))
                        .body("{\"name\": \"Saved %s\", \"definition\": %s}".formatted(some, SURVEY))
                        .put("/api/v1/surveys/" + survey)
                        .then()
                        .statusCode(200);
                yield byKey(survey);
            }
            case WORKSPACE_CHANGED -> {
                Colleague admin = Colleague.of(workspace, Role.ADMIN);
                admin.post("/settings", "/settings", settings("Europe/Vilnius", "lt"))
                        .statusCode(303);
                yield by(admin.person(), itself());
            }
            case WORKSPACE_OPENED -> {
                Colleague owner = owner();
                owner.post("/workspaces/new", "/workspaces/new", settings("UTC", "en"))
                        .statusCode(303);
                int opened = (int) workspace.number(
                        "select max(workspace_id) from member where person_id = '%s'".formatted(owner.person()));
                yield new MadeChange(opened, String.valueOf(opened), Actor.person(owner.person()), HERE);
            }
        };
    }

    private MadeChange byKey(String subject) {
        String key = workspace.text(
                "select key_id::text from api_key where kind = 'management' and prefix = 'test' and workspace_id = "
                        + workspace.number());
        return new MadeChange(workspace.number(), subject, new Actor(Actor.Kind.KEY, key), HERE);
    }

    private MadeChange by(UUID person, Object subject) {
        return new MadeChange(workspace.number(), subject.toString(), Actor.person(person), HERE);
    }

    private MadeChange onModel(String model, String act) {
        call("POST", "/api/v1/models/" + model + "/" + act, "");
        return byKey(model);
    }

    private MadeChange onSurvey(String survey, String act) {
        call("POST", "/api/v1/surveys/" + survey + "/" + act, "");
        return byKey(survey);
    }

    private Response call(String verb, String path, String body) {
        Response answer = workspace.api().body(body).request(verb, path);
        assertThat(answer.statusCode())
                .as(verb + " " + path + " " + answer.asString())
                .isBetween(200, 204);
        return answer;
    }

    private String itself() {
        return String.valueOf(workspace.number());
    }

    private static String id(Response made) {
        return made.path("id");
    }

    private static String named(String name) {
        return "{\"name\": \"%s\"}".formatted(name);
    }

    private static Map<String, String> settings(String zone, String language) {
        return Map.of("name", "Changed " + UUID.randomUUID(), "zone", zone, "currency", "EUR", "language", language);
    }

    static String email(String some) {
        return some + "@noted.example";
    }

    Colleague owner() {
        return Colleague.of(workspace, Role.OWNER);
    }

    private UUID person(String email) {
        return UUID.fromString(
                workspace.text("select person_id::text from person where email = '%s'".formatted(email)));
    }

    /** @return Rapport's id of a customer who is found by {@code user} */
    String customer(String user) {
        workspace.send(
                "/v1/identify",
                "{\"userId\": \"%1$s\", \"traits\": {\"email\": \"%1$s@customers.example\"}}".formatted(user));
        return id(workspace.api().get("/api/v1/customers/" + user));
    }

    String survey() {
        return id(call(
                "POST",
                "/api/v1/surveys",
                "{\"name\": \"%s\", \"definition\": %s}".formatted(UUID.randomUUID(), SURVEY)));
    }

    private String model() {
        return id(call(
                "POST",
                "/api/v1/models",
                "{\"name\": \"%s\", \"definition\": %s}".formatted(UUID.randomUUID(), MODEL)));
    }

    /** The first model of a workspace is primary, and none that is may be retired. */
    private String secondary() {
        model();
        return model();
    }

    private String drafted() {
        String model = model();
        workspace
                .api()
                .header("If-None-Match", "*")
                .body("{\"definition\": " + MODEL + "}")
                .put("/api/v1/models/" + model + "/draft")
                .then()
                .statusCode(200);
        return model;
    }

    private String key() {
        return id(call("POST", "/api/v1/keys", "{\"kind\": \"read\", \"name\": \"Noted\"}"));
    }

    private String begunImport(String user) {
        return workspace
                .api()
                .contentType("text/csv")
                .body("user_id,event,date\n%s,Login,%s\n"
                        .formatted(user, LocalDate.now(ZoneOffset.UTC).minusDays(2)))
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** As the start does with a key that the environment gives. */
    private void preset(String key) {
        setUpWorkspace.handle(
                new FirstWorkspace(ZoneId.of("UTC"), Currency.getInstance("EUR"), Map.of(KeyKind.MANAGEMENT, key)));
    }

    ValidatableResponse invited(String email) {
        return workspace
                .api()
                .body("{\"email\": \"%s\", \"role\": \"analyst\"}".formatted(email))
                .post("/api/v1/members/invitations")
                .then()
                .statusCode(201);
    }

    /** @return the link that comes back with the invitation */
    String link(String email) {
        String url = invited(email).extract().path("url");
        return url.substring(url.indexOf("link=") + "link=".length());
    }

    /** @return the session of who is in now */
    private String join(String email) {
        String link = link(email);
        return submit("/join?link=" + link, "/join", Map.of("link", link, "name", "Noted", "password", PASSWORD), "")
                .statusCode(303)
                .extract()
                .cookie(FirstOwner.COOKIE);
    }
}
