package dev.rapport.web.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.scoring.ScoreHistogram;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreClassTest {

    @Test
    void the_ends_are_open_because_they_hold_what_lies_beyond() {
        var histogram =
                new ScoreHistogram(new BigDecimal("-10"), BigDecimal.TEN, List.of(1L, 2L, 3L), List.of(4L, 5L, 6L));

        assertThat(ScoreClass.of(histogram))
                .containsExactly(
                        new ScoreClass(Optional.empty(), Optional.of(BigDecimal.ZERO), 1, 4),
                        new ScoreClass(Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.TEN), 2, 5),
                        new ScoreClass(Optional.of(BigDecimal.TEN), Optional.empty(), 3, 6));
    }

    @Test
    void one_class_holds_all() {
        var histogram = new ScoreHistogram(BigDecimal.ZERO, BigDecimal.ONE, List.of(0L), List.of(7L));

        assertThat(ScoreClass.of(histogram)).containsExactly(new ScoreClass(Optional.empty(), Optional.empty(), 0, 7));
    }
}
