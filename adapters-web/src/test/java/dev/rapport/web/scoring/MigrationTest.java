package dev.rapport.web.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.application.scoring.BandLabel;
import dev.rapport.application.scoring.ModelPreview;
import dev.rapport.application.scoring.ModelPreview.BandCount;
import dev.rapport.application.scoring.ModelPreview.Side;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationTest {

    /** Rows from low, high, not scored; columns alike. */
    private static final ModelPreview.Migration COUNTED =
            new ModelPreview.Migration(21, List.of(List.of(1L, 2L, 3L), List.of(4L, 5L, 6L), List.of(7L, 8L, 9L)));

    @Test
    void the_highest_band_comes_first_and_who_is_not_scored_last() {
        Migration table = Migration.of(side("low", "high"), side("low", "high"), COUNTED);

        assertThat(table.columns())
                .extracting(band -> band.map(each -> each.name()).orElse("–"))
                .containsExactly("high", "low", "–");
        assertThat(table.rows().getFirst().cells())
                .extracting(cell -> cell.customers())
                .containsExactly(5L, 4L, 6L);
        assertThat(table.rows().getLast().cells())
                .extracting(cell -> cell.customers())
                .containsExactly(8L, 7L, 9L);
    }

    @Test
    void a_higher_band_is_a_rise_and_coming_into_the_scores_is_neither() {
        Migration table = Migration.of(side("low", "high"), side("low", "high"), COUNTED);

        assertThat(kinds(table, 0)).containsExactly("stay", "fall", "other");
        assertThat(kinds(table, 1)).containsExactly("rise", "stay", "other");
        assertThat(kinds(table, 2)).containsExactly("other", "other", "stay");
    }

    @Test
    void between_different_bands_nobody_rises_or_falls() {
        Migration table = Migration.of(side("low", "high"), side("low", "top"), COUNTED);

        assertThat(kinds(table, 0)).containsExactly("other", "other", "other");
        assertThat(kinds(table, 1)).containsExactly("other", "stay", "other");
    }

    private static List<String> kinds(Migration table, int row) {
        return table.rows().get(row).cells().stream().map(Migration.Cell::kind).toList();
    }

    private static Side side(String... keys) {
        return new Side(
                Optional.empty(),
                Stream.of(keys)
                        .map(key -> new BandCount(new BandLabel(key, key, "red"), 0))
                        .toList(),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
