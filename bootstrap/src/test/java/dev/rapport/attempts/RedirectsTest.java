package dev.rapport.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.domain.access.Role;
import dev.rapport.people.Colleague;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No link of ours leads to somewhere else, whatever is written into it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RedirectsTest {

    @Inject
    DataSource database;

    private Visitor owner = Visitor.nobody();

    @BeforeEach
    void somebody_is_signed_in() {
        Ready.await();
        owner = Visitor.signedIn(Colleague.of(OwnWorkspace.once(database, 826, "UTC"), Role.OWNER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%5cevil.example",
                "/..//evil.example",
                "/.//evil.example",
                "/./\\evil.example",
                "/%2e%2e//evil.example",
                "/\t/evil.example",
                "\t//evil.example",
                "/\n/evil.example",
                " //evil.example",
                "https:evil.example",
                "https:/evil.example",
                "http://localhost@evil.example/",
                "//localhost:1@evil.example/",
                "javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "/customers\r\nSet-Cookie: a=b",
                "/customers%0d%0aSet-Cookie:%20a=b",
                "evil.example",
                "@evil.example",
                "?to=//evil.example",
                "/sign-in?to=//evil.example",
                "/\u2025//evil.example",
                "\u2025//evil.example"
            })
    void signing_in_leads_to_a_page_of_ours(String to) {
        staysHere(owner.get("/sign-in?to=" + Visitor.encoded(to)));
        String form = Visitor.nobody().get("/sign-in?to=" + Visitor.encoded(to)).body();
        assertThat(Markup.wrong(form, "evil.example")).isEmpty();
        assertThat(to(form)).matches("/[^/\\\\].*|/");
        for (String header : new String[] {"HX-Current-URL", "Referer", "Origin"}) {
            if (to.chars().allMatch(c -> c > 31 && c < 127)) {
                staysHere(Visitor.nobody()
                        .with("HX-Request", "true")
                        .with(header, to)
                        .get("/customers/found?q=a"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "//evil.example/%2e%2e", "/%2e%2e//evil.example", "/x//evil.example/.."})
    void no_path_leads_elsewhere(String path) {
        staysHere(Visitor.nobody().get(path));
        staysHere(owner.get(path));
    }

    private static String to(String form) {
        return form.replaceAll("(?s).*name=\"to\" value=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
    }

    /** As a browser understands it. */
    private static void staysHere(HttpResponse<String> answer) {
        for (String header : new String[] {"Location", "HX-Redirect", "HX-Location", "Refresh"}) {
            answer.headers().firstValue(header).ifPresent(place -> {
                assertThat(place).as(header).doesNotContain("\\", "\r", "\n", "\t");
                URI target = answer.uri().resolve(place);
                assertThat(target.getAuthority())
                        .as(header + ": " + place)
                        .isEqualTo(Visitor.root().getAuthority());
                assertThat(place).as(header).matches("(" + Visitor.root() + ")?/([^/\\\\].*)?");
            });
        }
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).doesNotStartWith("a=b");
    }
}
