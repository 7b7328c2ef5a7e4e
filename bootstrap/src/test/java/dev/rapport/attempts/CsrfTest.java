package dev.rapport.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.domain.access.Role;
import dev.rapport.people.Colleague;
import dev.rapport.people.Routes;
import dev.rapport.people.Routes.Route;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another site's page can have somebody's browser send: no form of ours takes it, and nothing changes. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CsrfTest {

    /** What Rapport works out by itself, at any time. */
    private static final Set<String> DERIVED = Set.of(
            "activity",
            "band_history",
            "customer",
            "customer_score",
            "model_look",
            "score_backlog",
            "score_generation",
            "signal",
            "survey_mailing",
            "trait");

    private static final List<Route> SENT = Routes.all().stream()
            .filter(route -> !route.isApi() && !route.reads() && !route.path().startsWith("/v1"))
            .toList();

    @Inject
    DataSource database;

    private FilledWorkspace filled = null;
    private Visitor owner = Visitor.nobody();

    @BeforeEach
    void somebody_is_signed_in() {
        Ready.await();
        filled = FilledWorkspace.once(database, 824, "Plain");
        owner = Visitor.signedIn(filled.owner());
    }

    @Test
    void a_form_without_its_token_is_refused() {
        isRefused(route -> owner.post(filled.address(route), Map.of("name", "Changed")));
    }

    @Test
    void a_token_without_its_cookie_is_refused() {
        Visitor.Token token = owner.token("/profile");

        isRefused(route -> owner.post(filled.address(route), Map.of("csrf-token", token.field())));
    }

    @Test
    void the_token_of_another_session_is_refused() {
        Visitor other = Visitor.signedIn(Colleague.of(filled.workspace(), Role.VIEWER));
        Visitor.Token theirs = other.token("/profile");
        Visitor.Token mine = owner.token("/profile");

        isRefused(route -> owner.with("Cookie", "csrf-token=" + mine.cookie())
                .post(filled.address(route), Map.of("csrf-token", theirs.field())));
    }

    @Test
    void what_says_that_it_is_no_form_is_refused() {
        for (String type : List.of("text/plain", "application/json", "application/x-www-form-urlencoded-or-so")) {
            isRefused(route -> owner.with("Content-Type", type)
                    .send("POST", filled.address(route), BodyPublishers.ofString("a=b")));
        }
    }

    @Test
    void what_says_nothing_at_all_is_refused() {
        isRefused(route -> owner.send("POST", filled.address(route), BodyPublishers.noBody()));
    }

    /** Whoever has a name beside ours can plant a cookie, and so knows the token that goes with it. */
    @Test
    void a_form_of_another_site_is_refused_even_with_a_token() {
        Visitor.Token planted = Visitor.nobody().token("/sign-in");
        for (String site : List.of("cross-site", "same-site")) {
            isRefused(route -> owner.with("Cookie", "csrf-token=" + planted.cookie())
                    .with("Sec-Fetch-Site", site)
                    .post(filled.address(route), Map.of("csrf-token", planted.field())));
        }
    }

    @Test
    void nobody_is_signed_in_as_somebody_else_by_a_form_of_another_site() {
        Visitor.Token planted = Visitor.nobody().token("/sign-in");
        HttpResponse<String> answer = Visitor.nobody()
                .with("Cookie", "csrf-token=" + planted.cookie())
                .with("Sec-Fetch-Site", "cross-site")
                .post("/sign-in", Map.of("csrf-token", planted.field(), "email", "a@example.com", "password", "b"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void no_other_method_stands_for_post() {
        Visitor.Token token = owner.token("/profile");
        for (Route route : SENT) {
            HttpResponse<String> answer = owner.with("X-HTTP-Method-Override", "POST")
                    .with("Cookie", "csrf-token=" + token.cookie())
                    .get(filled.address(route) + "?_method=POST&csrf-token=" + Visitor.encoded(token.field()));
            assertThat(answer.statusCode()).as(route.toString()).isIn(200, 302, 303, 404, 405, 409, 410);
        }
    }

    private void isRefused(Function<Route, HttpResponse<String>> attempt) {
        assertThat(SENT).hasSizeGreaterThan(40);
        String before = everything(filled.workspace());
        for (Route route : SENT) {
            assertThat(attempt.apply(route).statusCode()).as(route.toString()).isIn(400, 415);
        }
        assertThat(everything(filled.workspace())).isEqualTo(before);
    }

    /** A digest of what people and programs make, but for when it was last used. */
    private static String everything(OwnWorkspace workspace) {
        return Stream.of(workspace.text("""
                        select string_agg(table_name, ',' order by table_name) from information_schema.columns
                        where table_schema = current_schema() and column_name = 'workspace_id'
                        """).split(","))
                .filter(table -> !DERIVED.contains(table))
                .map(table -> table + " " + workspace.text("""
                        select coalesce(md5(string_agg(r, '' order by r)), '') from (
                          select (to_jsonb(t) - 'last_used_at')::text as r from %s t where workspace_id = %d) rows
                        """.formatted(table, workspace.number())))
                .collect(Collectors.joining("\n"));
    }
}
