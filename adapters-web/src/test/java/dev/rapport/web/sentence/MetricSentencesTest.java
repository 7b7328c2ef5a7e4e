package dev.rapport.web.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.scoring.Measure;
import dev.rapport.domain.scoring.Metric;
import dev.rapport.domain.scoring.MetricDefinition;
import dev.rapport.domain.scoring.MetricSource;
import dev.rapport.domain.scoring.Normalisation;
import dev.rapport.domain.scoring.Signal;
import dev.rapport.domain.scoring.WhenMissing;
import dev.rapport.domain.survey.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricSentencesTest {

    private static final MetricSource ORDERS =
            new MetricSource.Signals(List.of(Signal.of(new EventType("Order")), Signal.of(new EventType("Reorder"))));

    private final MetricSentences sentences = new MetricSentences(BundleTexts.speaking(Language.EN));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EVENTS          | 40 % for how many “Order” or “Reorder” there were in the last 30 days: 0 or less is worth nothing, 10 or more everything
            VALUE_SUM       | 40 % for the total value of “Order” or “Reorder” in the last 30 days: 0 or less is worth nothing, 10 or more everything
            ACTIVE_DAYS     | 40 % for the days with “Order” or “Reorder” in the last 30 days: 0 or less is worth nothing, 10 or more everything
            DAYS_SINCE_LAST | 40 % for the days since the last “Order” or “Reorder”: 0 or less is worth nothing, 10 or more everything
            EVENT_TYPES     | 40 % for how many different kinds there were of “Order” or “Reorder” in the last 30 days: 0 or less is worth nothing, 10 or more everything
            AVERAGE_VALUE   | 40 % for the average value of “Order” or “Reorder” in the last 30 days: 0 or less is worth nothing, 10 or more everything
            LAST_VALUE      | 40 % for the last value of “Order” or “Reorder” in the last 30 days: 0 or less is worth nothing, 10 or more everything
            """)
    void each_measure_reads_as_people_say_it(Measure measure, String sentence) {
        assertThat(sentences.of(Metric.linear("m", ORDERS, measure, "0", "10", 40)))
                .isEqualTo(sentence);
    }

    @Test
    void the_better_the_less_reads_the_other_way_round() {
        assertThat(sentences.of(Metric.linear("m", MetricSource.anyEvent(), Measure.DAYS_SINCE_LAST, "30", "0", 20)
                        .whenMissing(new WhenMissing.LeftOut())))
                .isEqualTo(
                        "20 % for the days since the last event of any kind: 30 or more is worth nothing, 0 or less everything;"
                                + " where there is none, the other metrics decide alone");
    }

    @Test
    void curves_and_steps_are_said() {
        Metric metric = Metric.linear("m", MetricSource.anyEvent(), Measure.EVENTS, "1", "9", 20);
        assertThat(sentences.of(
                        metric.normalisedBy(new Normalisation.Logarithmic(new BigDecimal("1"), new BigDecimal("9")))))
                .endsWith("1 or less is worth nothing, 9 or more everything, and the first few count most");
        assertThat(sentences.of(metric.normalisedBy(new Normalisation.Steps(List.of(
                                new Normalisation.Step(new BigDecimal("-1"), new BigDecimal("0")),
                                new Normalisation.Step(new BigDecimal("5"), new BigDecimal("60")))))
                        .whenMissing(new WhenMissing.Fixed(new BigDecimal("50")))))
                .isEqualTo(
                        "20 % for how many events of any kind there were in the last 30 days: 0 of 100 from −1 on, 60 of 100 from 5 on;"
                                + " where there is none, it is worth 50 of 100");
    }

    @Test
    void a_metric_needs_no_others_to_have_its_sentence_but_a_weight() {
        MetricDefinition written =
                MetricDefinition.of(Metric.linear("m", MetricSource.anyEvent(), Measure.EVENT_TYPES, "0", "3", 7));
        assertThat(sentences.of(written).orElseThrow())
                .startsWith("7 % for how many different kinds of events there were in the last 30 days");
        assertThat(sentences.of(new MetricDefinition(
                        written.id(),
                        written.source(),
                        written.measure(),
                        written.window(),
                        written.normalisation(),
                        written.whenMissing(),
                        Optional.of(new BigDecimal("7.5")))))
                .isEmpty();
    }
}
