package dev.rapport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The committed description is what the application says about itself, so that every change of the API is seen in review. To
 * update it: {@code mvn -pl bootstrap -am test -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Drapport.openapi=update}.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OpenApiTest {

    private static final Path COMMITTED =
            Path.of("..", "docs", "openapi.yaml").toAbsolutePath().normalize();

    @Test
    void the_committed_description_is_up_to_date() throws IOException {
        String now = given().accept("application/yaml").when().get("/q/openapi").asString();
        if ("update".equals(System.getProperty("rapport.openapi"))) {
            Files.writeString(COMMITTED, now);
        }

        assertThat(now).containsPattern("(?m)^openapi: 3\\.1");
        assertThat(now).isEqualTo(Files.readString(COMMITTED));
    }
}
