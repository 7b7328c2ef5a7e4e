package dev.rapport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Whoever found a write key on somebody's pages can't keep everybody else from sending. */
@QuarkusTest
@TestProfile(BehindProxy.class)
@QuarkusTestResource(TestDatabase.class)
class TrackingLimitTest {

    @Test
    void one_address_that_sends_too_often_waits_and_others_do_not() {
        Ready.await();
        for (int i = 0; i < 3; i++) {
            assertThat(send("203.0.113.1").statusCode()).isEqualTo(200);
        }

        Response refused = send("203.0.113.1");

        refused.then().statusCode(429).body("code", equalTo("tracking.too-many"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 20);
        assertThat(send("203.0.113.2").statusCode()).isEqualTo(200);
    }

    private static Response send(String address) {
        return given().header("X-Forwarded-For", address)
                .auth()
                .preemptive()
                .basic(FirstKeys.writeKey(), "")
                .contentType("application/json")
                .body("{\"userId\": \"ann\", \"event\": \"Signed In\"}")
                .post("/v1/track");
    }
}
