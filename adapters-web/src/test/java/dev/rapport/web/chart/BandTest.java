package dev.rapport.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BandTest {

    @Test
    void the_lowest_and_the_highest_band_look_so_however_many_there_are() {
        IntStream.rangeClosed(2, 12).forEach(of -> {
            assertThat(new Band("low", 1, of).hue()).isEqualTo("hue-1");
            assertThat(new Band("high", of, of).hue()).isEqualTo("hue-5");
        });
    }

    @Test
    void a_meter_is_filled_up_to_the_place_of_its_band() {
        assertThat(new Band("Somewhat engaged", 3, 5).meter())
                .extracting(Band.MeterBar::filled)
                .containsExactly(true, true, true, false, false);
    }

    @Test
    void a_place_that_is_not_there_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Band("?", 6, 5))
                .withMessageContaining("6");
    }
}
