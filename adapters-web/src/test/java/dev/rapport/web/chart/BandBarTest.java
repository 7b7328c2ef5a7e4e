package dev.rapport.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.application.scoring.BandCountSeries;
import dev.rapport.application.scoring.BandCountsOfDay;
import dev.rapport.application.scoring.BandLabel;
import dev.rapport.application.scoring.ModelId;
import dev.rapport.application.scoring.ModelLabel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BandBarTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void the_newest_day_fills_the_bar() {
        BandBar bar =
                BandBar.of(series(day(DAY, 9, 1), day(DAY.plusDays(1), 1, 3))).orElseThrow();

        assertThat(bar.parts())
                .containsExactly(new BandBar.Part("0", "25", "hue-red"), new BandBar.Part("25", "75", "hue-blue"));
        assertThat(bar.text()).isEqualTo("Low 1, High 3");
        assertThat(bar.scored()).isEqualTo(4);
    }

    @Test
    void a_band_without_customers_takes_no_room_but_is_said() {
        BandBar bar = BandBar.of(series(day(DAY, 0, 3))).orElseThrow();

        assertThat(bar.parts()).containsExactly(new BandBar.Part("0", "100", "hue-blue"));
        assertThat(bar.text()).isEqualTo("Low 0, High 3");
    }

    @Test
    void without_a_day_or_anybody_scored_there_is_no_bar() {
        assertThat(BandBar.of(series())).isEmpty();
        assertThat(BandBar.of(series(day(DAY, 0, 0)))).isEmpty();
    }

    private static BandCountSeries series(BandCountsOfDay... days) {
        return new BandCountSeries(
                new ModelLabel(new ModelId(1), "Any", 1),
                List.of(new BandLabel("low", "Low", "red"), new BandLabel("high", "High", "blue")),
                List.of(days));
    }

    private static BandCountsOfDay day(LocalDate day, long low, long high) {
        return new BandCountsOfDay(
                day, Map.of("low", low, "high", high), low + high, 0, Optional.empty(), Optional.empty());
    }
}
