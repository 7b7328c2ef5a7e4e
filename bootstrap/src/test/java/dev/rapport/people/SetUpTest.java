package dev.rapport.people;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rapport.FirstOwner;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.application.people.OfferSetUp;
import dev.rapport.provider.Visitor;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form by which the first owner comes in, in an installation that has lost its owner for as long as a test lasts. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SetUpTest {

    private static final String TOO_SHORT = "vw&short";

    @Inject
    DataSource database;

    @Inject
    OfferSetUp offerSetUp;

    private String link = "";

    @SuppressWarnings("NullAway.Init") // before each test
    private OwnWorkspace any;

    @BeforeEach
    void there_is_no_owner() {
        Ready.await();
        FirstOwner.session();
        any = OwnWorkspace.once(database, 436, "UTC");
        any.run(
                "create table owner_of_before as select person_id from member where workspace_id = 1 and role = 'owner'");
        any.run("update member set role = 'admin' where workspace_id = 1 and role = 'owner'");
        link = offerSetUp.handle().orElseThrow().text();
    }

    @AfterEach
    void there_is_one_again() {
        any.run("delete from one_time_link where kind = 'set_up'");
        any.run("""
                update member set role = 'owner'
                where workspace_id = 1 and person_id in (select person_id from owner_of_before)
                """);
        any.run("drop table owner_of_before");
    }

    @Test
    void what_was_written_stays_when_something_is_wrong_but_for_the_password() {
        setUp(Map.of("email", "olga@nowhere", "password", "a sentence & of olga"))
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("This is not an e-mail address"),
                        containsString("value=\"Olga Second\""),
                        containsString("value=\"olga@nowhere\""),
                        containsString("value=\"A second life\""),
                        not(containsString("a sentence"))));
        setUp(Map.of()).then().body(allOf(containsString("too short"), not(containsString("vw&"))));
    }

    @Test
    void its_link_is_good_for_a_day() {
        age("23 hours 59 minutes");
        new Visitor().get("/set-up?link=" + link).then().statusCode(200);
        setUp(Map.of()).then().statusCode(200).body(containsString("too short"));

        age("1 minute");
        new Visitor().get("/set-up?link=" + link).then().statusCode(404);
        setUp(Map.of()).then().statusCode(404);
    }

    private void age(String interval) {
        any.run("update one_time_link set expires_at = expires_at - interval '%s' where kind = 'set_up'"
                .formatted(interval));
    }

    /** With a password that is too short, so that the owner of before comes back. */
    private Response setUp(Map<String, String> other) {
        var fields = new HashMap<>(Map.of(
                "link", link,
                "name", "Olga Second",
                "email", "olga@set-up.example",
                "password", TOO_SHORT,
                "workspace", "A second life",
                "zone", "UTC",
                "currency", "EUR",
                "language", "en"));
        fields.putAll(other);
        return new Visitor().post("/sign-in", "/set-up", fields);
    }
}
