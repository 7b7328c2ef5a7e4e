package dev.rapport.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.scoring.ScoreHistogram;
import dev.rapport.web.chart.Histogram.Column;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void both_groups_share_one_scale() {
        List<Column> columns = Histogram.of(
                        new ScoreHistogram(new BigDecimal("-5"), new BigDecimal("5"), List.of(0L, 4L), List.of(8L, 2L)))
                .columns();

        assertThat(columns).extracting(Column::from).containsExactly(new BigDecimal("-5"), BigDecimal.ZERO);
        assertThat(columns.getFirst().after().height()).isEqualTo("120");
        assertThat(columns.getFirst().before().height()).isEqualTo("0");
        assertThat(columns.getLast().before().height()).isEqualTo("60");
        assertThat(columns.getLast().before().y()).isEqualTo("60");
        assertThat(columns.getLast().to()).isEqualByComparingTo("5");
    }

    @Test
    void empty_groups_are_flat() {
        assertThat(Histogram.of(new ScoreHistogram(BigDecimal.ZERO, BigDecimal.ONE, List.of(0L), List.of(0L)))
                        .columns()
                        .getFirst()
                        .after()
                        .height())
                .isEqualTo("0");
    }
}
