package dev.rapport.erasure;

import static dev.rapport.erasure.MarkedCustomer.ANSWERS;
import static dev.rapport.erasure.MarkedCustomer.MARK;
import static dev.rapport.erasure.MarkedCustomer.USER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rapport.Eventually;
import dev.rapport.FirstKeys;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.scoring.OwnWorkspace;
import dev.rapport.survey.MailSettings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Erasing somebody who is everywhere. One test for what must hold afterwards, since erasing is for good. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(MailSettings.class)
class ErasureApiTest {

    @Inject
    DataSource database;

    private Everything everything;

    @BeforeEach
    void ready() {
        Ready.await();
        everything = new Everything(database);
    }

    @Test
    void nothing_of_an_erased_customer_is_left_in_any_table() {
        OwnWorkspace workspace = OwnWorkspace.create(database, 601, "Europe/Vilnius");
        workspace.send("/v1/track", """
                {"userId": "neighbour", "event": "Bought", "messageId": "n-1", "timestamp": "2026-03-03T09:00:00Z"}""");
        workspace.send("/v1/group", "{\"userId\": \"neighbour\", \"groupId\": \"Acme\", \"messageId\": \"n-2\"}");
        MarkedCustomer marked = MarkedCustomer.plant(workspace);
        String id = marked.id();
        String link = marked.link(marked.survey());
        unsubscribe(workspace);
        List<String> numbers = numbers();
        String export =
                workspace.api().get("/api/v1/customers/" + id + "/export").asString();
        assertThat(everything.tablesWith(MARK))
                .contains(
                        "account_trait",
                        "activity",
                        "customer",
                        "customer_identity",
                        "event",
                        "event_import_refused",
                        "identity_join",
                        "rejected_event",
                        "survey_answer",
                        "trait");

        JsonPath proof = workspace
                .api()
                .delete("/api/v1/customers/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(everything.tablesWith(MARK)).isEmpty();
        // What unsubscribed keeps is a number that leads nowhere any more; the backlog is followed within moments.
        Eventually.holds(
                "the backlog is followed",
                Duration.ofSeconds(20),
                () -> !everything.tablesWithNumbers(numbers).contains("score_backlog"));
        assertThat(everything.tablesWithNumbers(numbers)).containsExactly("mail_unsubscribed");
        assertThat(proof.getMap("removed").toString())
                .isEqualTo("{identities=4, events=7, traits=4, memberships=1, responses=3, answers=7, askings=2,"
                        + " invitations=1, rejectedEvents=2, refusedRows=2}");
        theProofIsReadable(workspace, proof.getString("id"));
        othersAreUntouched(workspace);
        sendingAgainAddsNothing(marked);
        aNewEventBeginsANewCustomer(marked, id, link);
        assertThat(export).contains("zz-marker said so");
    }

    private List<String> numbers() {
        return everything.texts(
                "select identity_id from customer_identity where workspace_id = 601 and name like 'zz-marker%'");
    }

    private static void unsubscribe(OwnWorkspace workspace) {
        workspace.run("""
                insert into mail_unsubscribed (workspace_id, identity_id, address_digest, at)
                select 601, identity_id, sha256('zz-marker@mail.example'), now() from customer_identity
                where workspace_id = 601 and name = 'zz-marker-user'
                """);
    }

    private static void theProofIsReadable(OwnWorkspace workspace, String proof) {
        workspace.api().get("/api/v1/erasures/" + proof).then().statusCode(200).body("removed.events", equalTo(7));
        workspace.api().get("/api/v1/erasures").then().statusCode(200).body("items.id", contains(proof));
        workspace
                .api()
                .get("/api/v1/erasures?userId=" + USER)
                .then()
                .statusCode(200)
                .body("items.id", contains(proof));
        workspace.api().get("/api/v1/erasures?userId=neighbour").then().body("items", empty());
        workspace
                .api()
                .get("/api/v1/erasures?userId=" + "x".repeat(256))
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter.invalid"));
        workspace.api().get("/api/v1/erasures/none").then().statusCode(404).body("code", equalTo("erasure.not-found"));
        workspace.api().get("/api/v1/customers/" + USER).then().statusCode(404);
        workspace
                .api()
                .delete("/api/v1/customers/" + USER)
                .then()
                .statusCode(404)
                .body("code", equalTo("customer.not-found"));
    }

    private void othersAreUntouched(OwnWorkspace workspace) {
        workspace
                .api()
                .get("/api/v1/customers/neighbour")
                .then()
                .statusCode(200)
                .body("accounts.account", contains("Acme"));
        workspace.api().get("/api/v1/customers/neighbour/events").then().body("events", hasSize(1));
        workspace
                .api()
                .get("/api/v1/rejected-events")
                .then()
                .body("items", hasSize(1))
                .body("items[0].item", containsString("\"7\""));
        assertThat(everything.texts("""
                select i.refused || ' ' || count(r.line) || ' ' || count(r.line) filter (where r.cells::text like '%somebody%')
                from event_import i join event_import_refused r using (workspace_id, import_id)
                where workspace_id = 601 group by i.refused
                """)).containsExactly("3 3 1");
        assertThat(everything.texts("select admitted from survey where workspace_id = 601 and quota is not null"))
                .containsExactly("0");
        assertThat(everything.texts("select 'x' from mail_bounced where workspace_id = 601"))
                .isEmpty();
    }

    private void sendingAgainAddsNothing(MarkedCustomer marked) {
        marked.workspace().send("/v1/track", """
                {"userId": "zz-marker-user", "event": "Bought", "messageId": "zz-marker-4",
                 "timestamp": "2026-03-03T10:00:00Z"}""");
        marked.workspace().api().get("/api/v1/customers/" + USER).then().statusCode(404);
        String survey = everything
                .texts(
                        "select mapping ->> 'survey' from event_import where workspace_id = 601 and mapping ->> 'survey' is not null")
                .getFirst();
        assertThat(MarkedCustomer.counts(marked.imported("?survey=" + survey, ANSWERS)))
                .isEqualTo("0 1 0");
        marked.workspace().api().get("/api/v1/customers/" + USER).then().statusCode(404);
        assertThat(everything.tablesWith(MARK)).isEmpty();
    }

    private void aNewEventBeginsANewCustomer(MarkedCustomer marked, String before, String link) {
        OwnWorkspace workspace = marked.workspace();
        assertThat(MarkedCustomer.status(link)).isEqualTo(200);
        workspace.api().get("/api/v1/customers/" + USER).then().statusCode(404);
        workspace.send("/v1/track", """
                {"userId": "zz-marker-user", "event": "Bought", "messageId": "zz-marker-new"}""");
        JsonPath again = workspace.api().get("/api/v1/customers/" + USER).jsonPath();
        assertThat(again.getString("id")).isNotEqualTo(before);
        assertThat(again.getList("identities")).hasSize(1);
        assertThat(again.getList("traits")).isEmpty();
        workspace.api().get("/api/v1/customers/" + USER + "/events").then().body("events", hasSize(1));
        workspace.api().get("/api/v1/customers/" + before).then().statusCode(404);
    }

    @Test
    void another_workspaces_customer_and_proof_are_none() {
        OwnWorkspace theirs = OwnWorkspace.create(database, 602, "UTC");
        theirs.send("/v1/track", "{\"userId\": \"theirs\", \"event\": \"Bought\", \"messageId\": \"t-1\"}");
        String id = theirs.api().get("/api/v1/customers/theirs").jsonPath().getString("id");

        for (String path : List.of("/api/v1/customers/" + id, "/api/v1/customers/theirs")) {
            firstWorkspace().delete(path).then().statusCode(404).body("code", equalTo("customer.not-found"));
            firstWorkspace().get(path + "/export").then().statusCode(404);
        }

        theirs.api().get("/api/v1/customers/theirs/events").then().body("events", hasSize(1));
        String proof = theirs.api().delete("/api/v1/customers/" + id).jsonPath().getString("id");
        firstWorkspace().get("/api/v1/erasures/" + proof).then().statusCode(404);
        firstWorkspace().get("/api/v1/erasures?userId=theirs").then().body("items", empty());
    }

    private static RequestSpecification firstWorkspace() {
        return given().header("Authorization", "Bearer " + FirstKeys.secretKey());
    }
}
