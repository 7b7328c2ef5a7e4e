package dev.rapport.browser;

import static io.restassured.RestAssured.given;

import dev.rapport.FirstKeys;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.Tracking;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages about erasing a customer in a real browser. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EraseBrowserTest extends BrowserTest {

    @BeforeEach
    void ready() {
        Ready.await();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_LIGHT", "PHONE_DARK"})
    void erasing_is_accessible_before_and_after(View view) {
        String user = "erased-" + view;
        Tracking.send("/v1/track", "{\"userId\": \"" + user + "\", \"event\": \"Bought\"}")
                .statusCode(200);
        String id = api().get("/api/v1/customers/" + user).path("id");

        look("/customers/" + id + "/erase", "customer-erase", view);

        api().delete("/api/v1/customers/" + id).then().statusCode(200);
        look("/data/erasures", "erasures", view);
        look("/data/erasures?userId=" + user, "erasures-found", view);
    }

    private static RequestSpecification api() {
        return given().header("Authorization", "Bearer " + FirstKeys.secretKey());
    }
}
