package dev.rapport.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.rapport.TestDatabase;
import dev.rapport.domain.access.Role;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form that was shown in one workspace changes nothing in another, whatever happens in other tabs. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SwitchedWorkspaceTest {

    private static final int FIRST = 446;
    private static final int SECOND = 447;

    private static final Pattern SHOWN = Pattern.compile("name=\"workspace-shown\" value=\"([0-9]+)\"");

    @Inject
    DataSource source;

    private OwnWorkspace first;
    private OwnWorkspace second;
    private Colleague colleague;

    @BeforeEach
    void ready() {
        first = OwnWorkspace.once(source, FIRST, "UTC");
        second = OwnWorkspace.once(source, SECOND, "UTC");
        colleague = Colleague.of(first, Role.ADMIN);
        second.run("insert into member (workspace_id, person_id, role, since) values (%d, '%s', 'admin', now())"
                .formatted(SECOND, colleague.person()));
    }

    @Test
    void after_switching_in_another_tab_a_form_says_so_and_changes_nothing() {
        Response page = colleague.signedIn().get("/settings/keys");
        to(SECOND, page).statusCode(303);

        wanted("Of the first", page)
                .statusCode(409)
                .body(
                        containsString("You have switched to another workspace"),
                        containsString("You are in “Test” now"));
        assertThat(keys("Of the first")).isZero();

        Response again = colleague.signedIn().get("/settings/keys");
        wanted("Of the second", again).statusCode(303);
        assertThat(second.number("select count(*) from api_key where workspace_id = %d and name = 'Of the second'"
                        .formatted(SECOND)))
                .isEqualTo(1);
    }

    @Test
    void whoever_was_removed_meanwhile_does_not_act_on_their_other_workspace() {
        Response page = colleague.signedIn().get("/settings/keys");
        first.run(
                "delete from member where workspace_id = %d and person_id = '%s'".formatted(FIRST, colleague.person()));

        wanted("Of nobody", page).statusCode(409);
        assertThat(keys("Of nobody")).isZero();
    }

    @Test
    void a_file_is_not_imported_into_the_other_one() {
        Response page = colleague.signedIn().get("/data/imports/new");
        to(SECOND, page).statusCode(303);

        colleague
                .signedIn()
                .cookies(page.cookies())
                .multiPart("csrf-token", FormToken.of(page))
                .multiPart("workspace-shown", String.valueOf(FIRST))
                .multiPart("kind", "events")
                .multiPart("file", "a.csv", "user_id,event\nann,Bought\n".getBytes(StandardCharsets.UTF_8))
                .post("/data/imports/new")
                .then()
                .statusCode(409);
        assertThat(second.number("select count(*) from event_import where workspace_id = " + SECOND))
                .isZero();
    }

    @Test
    void what_is_about_oneself_works_from_any_tab() {
        Response page = colleague.signedIn().get("/profile");
        to(SECOND, page).statusCode(303);

        String menu = page.asString();
        for (String form : List.of("/workspaces/switch", "/sign-out", "/profile")) {
            int begin = menu.indexOf("action=\"" + form + "\"");
            assertThat(begin).as(form).isPositive();
            assertThat(menu.substring(begin, menu.indexOf("</form>", begin)))
                    .as(form)
                    .contains("csrf-token")
                    .doesNotContain("workspace-shown");
        }
        colleague
                .signedIn()
                .cookies(page.cookies())
                .formParam("csrf-token", FormToken.of(page))
                .post("/sign-out")
                .then()
                .statusCode(303);
    }

    private ValidatableResponse to(int workspace, Response page) {
        return colleague
                .signedIn()
                .cookies(page.cookies())
                .formParam("csrf-token", FormToken.of(page))
                .formParam("workspace", workspace)
                .post("/workspaces/switch")
                .then();
    }

    /** As the form on {@code page} says it. */
    private ValidatableResponse wanted(String name, Response page) {
        Matcher shown = SHOWN.matcher(page.asString());
        assertThat(shown.find()).isTrue();
        return colleague
                .signedIn()
                .cookies(page.cookies())
                .formParam("csrf-token", FormToken.of(page))
                .formParam("workspace-shown", shown.group(1))
                .formParam("name", name)
                .formParam("kind", "read")
                .post("/settings/keys")
                .then();
    }

    private long keys(String name) {
        return first.number("select count(*) from api_key where name = '" + name + "'");
    }
}
