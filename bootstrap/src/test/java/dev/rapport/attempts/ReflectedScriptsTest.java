package dev.rapport.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.domain.access.Role;
import dev.rapport.people.Colleague;
import dev.rapport.people.Routes;
import dev.rapport.people.Routes.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Whatever stands in an address or a form: no route puts it into a page as markup, and none fails because of it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReflectedScriptsTest {

    private static final String MARK = "data-pwned";
    private static final String SCRIPT = "'\"></textarea><img " + MARK + " src=x onerror=alert(1)>{inject:me}";

    /** Markup, the end of an SQL text, a NUL, half a character, numbers that are none, and more than anybody wants to read. */
    private static final List<String> HOSTILE = List.of(
            SCRIPT,
            "' or 1=1; drop table event --",
            "nul\0l",
            "99999999999999999999",
            "-1",
            "1e999999999",
            "+99999-12-31",
            "%",
            "../../etc/passwd",
            "${jndi:ldap://localhost/a}",
            "\u202e\ufeff\u0130" + "x".repeat(400),
            "a".repeat(40) + "!");

    /** Some of them, since forms cost more than looking. */
    private static final List<String> IN_FORMS = List.of(SCRIPT, "nul\0l", "1e999999999", "x".repeat(3_000));

    /** How often passwords are tried is counted for all tests together. */
    private static final Set<String> COUNTED = Set.of("/sign-in", "/profile/password");

    private static final List<Route> ALL = Routes.all();
    private static final Parameters PARAMETERS = new Parameters();

    @Inject
    DataSource database;

    private FilledWorkspace filled = null;

    @BeforeEach
    void a_workspace_with_everything() {
        Ready.await();
        filled = FilledWorkspace.once(database, 822, "Plain");
    }

    @Test
    @Order(1)
    void no_query_becomes_markup_or_a_failure() {
        Visitor owner = Visitor.signedIn(filled.owner());
        List<Route> read = ALL.stream().filter(Route::reads).toList();
        read.stream()
                .filter(route -> !route.isApi())
                .forEach(route ->
                        PARAMETERS.readOff(owner.get(filled.address(route)).body()));
        assertThat(PARAMETERS.names()).contains("q", "sort", "after", "page", "from", "model", "by", "lang", "answer");
        var wrong = new ArrayList<String>();
        int next = 0;
        for (Route route : read) {
            Visitor visitor = route.isApi()
                    ? Visitor.withKey(
                            "rp_test_of_workspace_" + filled.workspace().number())
                    : owner;
            String address = filled.address(route);
            // One that is refused must not hide the others; pages refuse none.
            int together = route.isApi() ? 4 : 12;
            for (List<String> names : parts(PARAMETERS.names(), together)) {
                String value = HOSTILE.get(next++ % HOSTILE.size());
                look(route, visitor.get(address + "?" + Visitor.encoded(Visitor.all(names, value))), wrong);
                if (!route.isApi()) {
                    look(route, visitor.get(address + "?" + Visitor.encoded(Visitor.all(names, SCRIPT))), wrong);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(2)
    void no_path_becomes_markup_or_a_failure() {
        Visitor owner = Visitor.signedIn(filled.owner());
        Visitor program =
                Visitor.withKey("rp_test_of_workspace_" + filled.workspace().number());
        var wrong = new ArrayList<String>();
        for (Route route : ALL) {
            if (!route.reads() || !route.hasId()) {
                continue;
            }
            for (String value : HOSTILE) {
                String coded = Visitor.encoded(value)
                        .replace("+", "%20")
                        .replace("%3B", "")
                        .replace("%2F", "");
                String address = route.path().replaceAll("\\{[^}]*}", coded);
                look(route, (route.isApi() ? program : owner).get(address), wrong);
            }
        }
        look(ALL.getFirst(), owner.get("/" + Visitor.encoded("<img data-pwned>").replace("+", "%20")), wrong);

        assertThat(wrong).isEmpty();
    }

    /** The last, because some of the forms are taken, and remove what the others are about. */
    @Test
    @Order(3)
    void no_form_becomes_markup_or_a_failure() {
        var wrong = new ArrayList<String>();
        for (Route route : ALL) {
            if (route.isApi() || route.reads() || !route.takes().equals(Visitor.FORM)) {
                continue;
            }
            Visitor owner = Visitor.signedIn(Colleague.of(filled.workspace(), Role.OWNER));
            Visitor.Token token = owner.token("/profile");
            for (String value : COUNTED.contains(route.path()) ? List.of(SCRIPT) : IN_FORMS) {
                Map<String, String> fields = new LinkedHashMap<>(Visitor.all(PARAMETERS.names(), value));
                fields.put("csrf-token", token.field());
                HttpResponse<String> answer =
                        owner.with("Cookie", "csrf-token=" + token.cookie()).post(filled.address(route), fields);
                look(route, answer, wrong);
                assertThat(answer.headers().firstValue("Location").orElse("/"))
                        .as(route.toString())
                        .matches("(" + Visitor.root() + ")?/[^/\\\\].*|(" + Visitor.root() + ")?/");
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static List<List<String>> parts(Collection<String> names, int size) {
        var all = List.copyOf(names);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + size)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + size)))
                .toList();
    }

    private static void look(Route route, HttpResponse<String> answer, List<String> wrong) {
        if (answer.statusCode() >= 500) {
            wrong.add(answer.statusCode() + " for " + answer.request().method() + " " + answer.uri());
        }
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            Markup.wrong(answer.body(), MARK).forEach(found -> wrong.add(route + " " + answer.uri() + ": " + found));
        }
        answer.headers().map().forEach((name, values) -> {
            if (values.toString().contains("<img")) {
                wrong.add(route + " " + name + ": " + values);
            }
        });
    }
}
