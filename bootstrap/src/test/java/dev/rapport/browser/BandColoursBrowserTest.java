package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.rapport.browser.SeenColour.Eye;
import dev.rapport.domain.scoring.BandColour;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The colours of bands, measured where the browser shows them. */
@QuarkusTest
class BandColoursBrowserTest extends BrowserTest {

    /** WCAG 2.2, 1.4.11 and 1.4.3. */
    private static final double GRAPHICS = 3;

    private static final double TEXT = 4.5;

    /** Of ten that keep their names and {@link #GRAPHICS} on white, a search found none farther apart than 0.06. */
    private static final double APART = 0.05;

    private static final String STYLE = "(element, property) => getComputedStyle(element)[property]";

    @ParameterizedTest
    @EnumSource
    void each_colour_stands_out_from_its_card_and_so_does_the_name_of_its_band(View view) {
        visit("/gallery", options(view), page -> {
            SeenColour card = seen(page, "#colours", "backgroundColor");
            assertThat(seen(page, "#colours .band", "color").contrast(card)).isGreaterThanOrEqualTo(TEXT);
            colours(page)
                    .forEach((name, colour) -> assertThat(colour.contrast(card))
                            .as("%s in %s", name, view)
                            .isGreaterThanOrEqualTo(GRAPHICS));
        });
    }

    @ParameterizedTest
    @EnumSource
    void no_two_colours_look_alike_to_the_colour_blind(View view) {
        visit("/gallery", options(view), page -> {
            Map<String, SeenColour> colours = colours(page);
            for (Eye eye : Eye.values()) {
                colours.forEach((name, colour) -> colours.forEach((other, another) -> {
                    if (!name.equals(other)) {
                        assertThat(colour.distance(another, eye))
                                .as("%s and %s to an eye %s in %s", name, other, eye, view)
                                .isGreaterThan(APART);
                    }
                }));
            }
        });
    }

    @Test
    void a_chart_draws_its_bands_in_their_colours() {
        visit("/gallery", options(View.DESKTOP_LIGHT), page -> {
            page.waitForSelector("figure[data-chart=bands].drawn");
            Map<String, SeenColour> colours = colours(page);
            List<SeenColour> drawn = page.querySelectorAll("figure[data-chart=bands] .plot path").stream()
                    .map(path -> (String) path.evaluate(STYLE, "fill"))
                    .filter(fill -> fill.startsWith("rgb("))
                    .map(SeenColour::of)
                    .toList();
            assertThat(drawn)
                    .containsSubsequence(Stream.of("red", "orange", "yellow", "teal", "blue")
                            .map(colours::get)
                            .toList());
        });
    }

    private static Map<String, SeenColour> colours(Page page) {
        var colours = new LinkedHashMap<String, SeenColour>();
        for (BandColour colour : BandColour.values()) {
            String name = colour.name().toLowerCase(Locale.ROOT);
            colours.put(name, seen(page, "#colours .hue-" + name + " .on", "fill"));
        }
        return colours;
    }

    private static SeenColour seen(Page page, String selector, String property) {
        return SeenColour.of((String) page.locator(selector).first().evaluate(STYLE, property));
    }
}
