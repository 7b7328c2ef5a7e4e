package dev.rapport;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccessApiTest {

    @BeforeEach
    void ready() {
        Ready.await();
    }

    @Test
    void the_first_start_leaves_one_key_of_each_kind_in_a_file_that_only_its_owner_reads() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FirstKeys.file())))
                .isEqualTo("rw-------");
        assertThat(FirstKeys.writeKey()).matches("wk_[A-Za-z0-9]{32}");
        assertThat(FirstKeys.secretKey()).matches("rp_[A-Za-z0-9]{32}");
    }

    @Test
    void the_secret_key_opens_its_workspace() {
        given().header("Authorization", "Bearer " + FirstKeys.secretKey())
                .when()
                .get("/api/v1/workspace")
                .then()
                .statusCode(200)
                .body("id", equalTo("1"))
                .body("zone", equalTo("UTC"))
                .body("currency", equalTo("EUR"));
    }

    @Test
    void the_scheme_may_be_written_in_any_case() {
        given().header("Authorization", "bearer " + FirstKeys.secretKey())
                .when()
                .get("/api/v1/workspace")
                .then()
                .statusCode(200);
    }

    @Test
    void without_a_key_the_api_asks_for_one() {
        when().get("/api/v1/workspace")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("key.missing"))
                .body("status", equalTo(401))
                .body("title", equalTo("Unauthorized"))
                .body("requestId", not(equalTo("")));
    }

    @Test
    void a_write_key_does_not_open_the_api() {
        refuses("Bearer " + FirstKeys.writeKey());
    }

    @Test
    void an_unknown_key_does_not_open_the_api() {
        refuses("Bearer rp_nobodys");
        refuses("Bearer ");
    }

    @Test
    void another_scheme_does_not_open_the_api() {
        refuses("Basic " + FirstKeys.secretKey());
    }

    private static void refuses(String authorization) {
        given().header("Authorization", authorization)
                .when()
                .get("/api/v1/workspace")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("code", equalTo("key.unknown"));
    }
}
