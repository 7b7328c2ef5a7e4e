package dev.rapport.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BandTest {

    @Test
    void a_band_has_the_colour_that_its_author_chose() {
        assertThat(new Band("high", "pink", 3, 3).hue()).isEqualTo("hue-pink");
    }

    @Test
    void the_lowest_and_the_highest_band_look_so_however_many_there_are() {
        IntStream.rangeClosed(2, 12).forEach(of -> {
            assertThat(filled(new Band("low", "red", 1, of))).isEqualTo(1);
            assertThat(filled(new Band("high", "blue", of, of))).isEqualTo(5);
        });
    }

    @Test
    void a_meter_is_filled_up_to_the_place_of_its_band() {
        assertThat(new Band("Somewhat engaged", "yellow", 3, 5).meter())
                .extracting(Band.MeterBar::filled)
                .containsExactly(true, true, true, false, false);
    }

    @Test
    void a_place_that_is_not_there_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Band("?", "grey", 6, 5))
                .withMessageContaining("6");
    }

    private static long filled(Band band) {
        return band.meter().stream().filter(Band.MeterBar::filled).count();
    }
}
