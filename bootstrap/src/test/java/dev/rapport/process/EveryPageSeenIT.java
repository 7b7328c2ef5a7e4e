package dev.rapport.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.rapport.browser.SeenPages;
import dev.rapport.browser.SeenPages.Look;
import dev.rapport.people.Routes;
import dev.rapport.people.Routes.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tells, after all other tests, whether axe has looked at every page that there is: a new one without such a test fails here. */
class EveryPageSeenIT {

    private static final Path BY_TESTS = Path.of("target", "pages-seen-by-tests.txt");

    /** The only browser there is an IT for: it alone sees the set-up, which no application shows that has an owner. */
    private static final Path BY_ITS = Path.of("target", "pages-seen-by-its.txt");

    /** Of the router, so that no class names it: RoutesTest lists those. */
    private static final List<String> OF_THE_ROUTER = List.of("/unsubscribe");

    /** Routes of HTML that nobody sees as a page of its own. */
    private static final Set<String> NO_PAGES = Set.of(
            // A part of every page, asked for by its search; alone it leads to the list of customers.
            "/find",
            // They lead elsewhere: to the provider, and from there to the page that was wanted.
            "/sign-in/provider",
            "/sign-in/provider/back");

    @Test
    void axe_has_looked_at_every_page_on_a_desk_in_light_and_on_a_phone_in_dark() throws IOException {
        List<Look> looks = looks();

        assertThat(missing(looks, Look::onDeskInLight)).as("on a desk in light").isEmpty();
        assertThat(missing(looks, Look::onPhoneInDark)).as("on a phone in dark").isEmpty();
    }

    @Test
    void what_is_said_to_be_no_page_is_a_route() {
        assertThat(Routes.all().stream().filter(Route::isPage).map(Route::path)).containsAll(NO_PAGES);
    }

    /** Without a browser no page was seen, and the tests that wanted one have said so. */
    private static List<Look> looks() throws IOException {
        assumeThat(WholeRun.isThis()).as("all other tests ran before").isTrue();
        assumeThat(Stream.of(
                        System.getenv().getOrDefault("CHROMIUM", ""), "/usr/bin/chromium", "/usr/bin/chromium-browser"))
                .as("a Chromium")
                .anyMatch(name -> !name.isEmpty() && Files.isExecutable(Path.of(name)));
        var looks = new ArrayList<Look>(SeenPages.in(BY_TESTS));
        looks.addAll(SeenPages.in(BY_ITS));
        return looks;
    }

    private static Set<String> missing(List<Look> looks, Predicate<Look> way) {
        List<String> pages = pages();
        Set<String> seen = looks.stream()
                .filter(way)
                .flatMap(look -> pages.stream()
                        .filter(page -> look.path().matches(page.replaceAll("\\{[^}]*}", "[^/]+")))
                        .limit(1))
                .collect(Collectors.toSet());
        return pages.stream().filter(page -> !seen.contains(page)).collect(Collectors.toSet());
    }

    /** A literal address before one with a parameter that it fits, as the router has it. */
    private static List<String> pages() {
        return Stream.concat(
                        Routes.all().stream()
                                .filter(Route::isPage)
                                .map(route -> route.path().isEmpty() ? "/" : route.path())
                                .filter(path -> !NO_PAGES.contains(path)),
                        OF_THE_ROUTER.stream())
                .sorted(Comparator.comparing(path -> path.replace('{', '~')))
                .toList();
    }
}
