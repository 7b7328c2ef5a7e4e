package dev.rapport.browser;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rapport.FirstKeys;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages before the first event: they say how to send it. */
@QuarkusTest
@TestProfile(EmptyBrowserTest.FreshDatabase.class)
class EmptyBrowserTest extends BrowserTest {

    /** The same application with a database of its own. */
    public static class FreshDatabase implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(TestDatabase.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @BeforeEach
    void ready() {
        Ready.await();
    }

    @ParameterizedTest
    @EnumSource
    void the_first_page_teaches(View view) {
        look("/", "start", view);
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_LIGHT", "PHONE_DARK"})
    void every_list_says_what_belongs_there(View view) {
        look("/customers", "customers-empty", view);
        look("/models", "models-empty", view);
        look("/breakdown", "breakdown-empty", view);
        look("/data", "data-empty", view);
        look("/data/rejected", "rejected-empty", view);
    }

    @Test
    void the_place_of_the_key_is_shown_and_never_the_key() {
        when().get("/")
                .then()
                .statusCode(200)
                .body(
                        containsString(FirstKeys.file().toString()),
                        containsString("/v1/track"),
                        not(containsString(FirstKeys.writeKey())),
                        not(containsString(FirstKeys.secretKey())));
    }
}
