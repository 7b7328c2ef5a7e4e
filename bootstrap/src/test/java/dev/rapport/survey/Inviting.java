package dev.rapport.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.scoring.OwnWorkspace;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a workspace does to send mails, and what it learns of them. */
record Inviting(OwnWorkspace workspace) {

    /** @param more traits as JSON, beginning with a comma; or nothing */
    void identify(String user, String address, String more) {
        workspace.send(
                "/v1/identify",
                "{\"userId\": \"%s\", \"traits\": {\"email\": \"%s\"%s}}".formatted(user, address, more));
    }

    ValidatableResponse invite(String survey, String... users) {
        return workspace
                .api()
                .body(Map.of("userIds", List.of(users)))
                .post("/api/v1/surveys/" + survey + "/invitations")
                .then();
    }

    ValidatableResponse explain(String survey, String user) {
        return workspace
                .api()
                .get("/api/v1/surveys/" + survey + "/askings/" + user)
                .then()
                .statusCode(200);
    }

    int count(String survey, String state) {
        return workspace
                .api()
                .get("/api/v1/surveys/" + survey + "/invitations")
                .then()
                .statusCode(200)
                .extract()
                .path(state);
    }

    void await(String survey, String state, int number) {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (count(survey, state) != number && System.nanoTime() < end) {
            Mailbox.pause(50);
        }
        assertThat(count(survey, state)).as(state).isEqualTo(number);
    }

    /** Begins to invite everybody. */
    ValidatableResponse audience(String survey) {
        return workspace
                .api()
                .post("/api/v1/surveys/" + survey + "/invitations/audience")
                .then();
    }

    /** How inviting everybody ended. */
    ValidatableResponse awaitMailing(String survey) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (mailing(survey).extract().path("finishedAt") == null && System.nanoTime() < end) {
            Mailbox.pause(50);
        }
        return mailing(survey);
    }

    private ValidatableResponse mailing(String survey) {
        return workspace
                .api()
                .get("/api/v1/surveys/" + survey + "/invitations/audience")
                .then()
                .statusCode(200);
    }

    /** As if the time of the next try had come. */
    void hurry() {
        workspace.run(
                "update survey_invitation set next_try_at = now() where next_try_at is not null and workspace_id = "
                        + workspace.number());
    }

    void awaitTries(String survey, int tries) {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!tried(survey, tries) && System.nanoTime() < end) {
            Mailbox.pause(50);
        }
        assertThat(tried(survey, tries)).as("tried " + tries + " times").isTrue();
    }

    private boolean tried(String survey, int tries) {
        return workspace.holds(
                "select 1 from survey_invitation where tries = %d and workspace_id = %d and survey_id = %d"
                        .formatted(tries, workspace.number(), Long.parseLong(survey, 32)));
    }

    String slug(String survey) {
        return workspace.api().get("/api/v1/surveys/" + survey).then().extract().path("slug");
    }
}
