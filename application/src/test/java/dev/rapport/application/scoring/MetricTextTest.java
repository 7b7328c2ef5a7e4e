package dev.rapport.application.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.condition.Operator;
import dev.rapport.domain.condition.PropertyTest;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.scoring.Measure;
import dev.rapport.domain.scoring.Metric;
import dev.rapport.domain.scoring.MetricSource;
import dev.rapport.domain.scoring.Normalisation;
import dev.rapport.domain.scoring.Signal;
import dev.rapport.domain.scoring.WhenMissing;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricTextTest {

    private static final Signal ORDER = Signal.of(new EventType("Ordered"));
    private static final Signal PRO =
            new Signal(new EventType("Renewed"), Condition.of(PropertyTest.of("seats", Operator.AT_LEAST, 5)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EVENTS          | the number of events in the last 30 days            | the number of Ordered in the last 30 days
            VALUE_SUM       | the total value of all events in the last 30 days   | the total value of Ordered in the last 30 days
            ACTIVE_DAYS     | the days with any event in the last 30 days         | the days with Ordered in the last 30 days
            DAYS_SINCE_LAST | the days since the last event                       | the days since the last Ordered
            EVENT_TYPES     | the different event types in the last 30 days       | the different event types among Ordered in the last 30 days
            AVERAGE_VALUE   | the average value of all events in the last 30 days | the average value of Ordered in the last 30 days
            LAST_VALUE      | the last value of any event in the last 30 days     | the last value of Ordered in the last 30 days
            """)
    void every_measure_reads_as_a_sentence(Measure measure, String ofAny, String ofOrders) {
        assertThat(MetricText.of(Metric.linear("m", MetricSource.anyEvent(), measure, "0", "20", 30)))
                .isEqualTo("30 % for " + ofAny + ": 0 → 0, 20 → 100");
        assertThat(MetricText.of(Metric.linear("m", MetricSource.of(ORDER), measure, "0", "20", 30)))
                .isEqualTo("30 % for " + ofOrders + ": 0 → 0, 20 → 100");
    }

    @Test
    void conditions_and_what_becomes_of_missing_ones_are_said() {
        Metric metric = Metric.linear("m", MetricSource.of(ORDER, PRO), Measure.EVENTS, "0.5", "10", 100)
                .inLastDays(1);

        assertThat(MetricText.of(metric.whenMissing(new WhenMissing.LeftOut())))
                .isEqualTo("100 % for the number of Ordered or Renewed with "
                        + PRO.condition().canonical() + " on the day: 0.5 → 0, 10 → 100, left out if missing");
        assertThat(MetricText.of(metric.normalisedBy(new Normalisation.Logarithmic(BigDecimal.ONE, BigDecimal.TEN))
                        .whenMissing(new WhenMissing.Fixed(new BigDecimal("12.5")))))
                .endsWith(": 1 → 0, 10 → 100, logarithmic, 12.5 if missing");
    }
}
