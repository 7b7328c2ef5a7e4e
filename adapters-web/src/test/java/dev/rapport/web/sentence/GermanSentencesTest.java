package dev.rapport.web.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.condition.Operator;
import dev.rapport.domain.condition.PropertyTest;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.scoring.Fading;
import dev.rapport.domain.scoring.Measure;
import dev.rapport.domain.scoring.Metric;
import dev.rapport.domain.scoring.MetricSource;
import dev.rapport.domain.scoring.Normalisation;
import dev.rapport.domain.scoring.Rule;
import dev.rapport.domain.scoring.Signal;
import dev.rapport.domain.scoring.WhenMissing;
import dev.rapport.domain.survey.Language;
import dev.rapport.web.frame.Spoken;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The phrases are put together by us: whether a sentence comes of it has to be read. */
class GermanSentencesTest {

    private static final Spoken GERMAN = BundleTexts.speaking(Language.DE);

    private final RuleSentences rules = new RuleSentences(GERMAN);
    private final MetricSentences metrics = new MetricSentences(GERMAN);

    @Test
    void a_rule_reads_as_people_say_it() {
        assertThat(rules.of(Rule.perEvent("o", "Order", "20").inLastDays(90).cappedInAll("100")))
                .isEqualTo("20 Punkte je „Order“ in den letzten 90 Tagen, höchstens 100");
        assertThat(rules.of(Rule.perEvent("o", "Order", "1").inLastDays(1))).isEqualTo("1 Punkt je „Order“ heute");
        assertThat(rules.of(Rule.perUnitOfValue("c", "Refund", "-1").ofAllTime()))
                .isEqualTo("Zieht 1 Punkt ab je Werteinheit von „Refund“ im gesamten Verlauf");
        assertThat(rules.of(Rule.perEvent("c", "Click", "0")))
                .isEqualTo("Zählt ohne Punkte jedes „Click“ in den letzten 30 Tagen");
    }

    @Test
    void fading_and_caps_are_said() {
        assertThat(rules.of(Rule.perEvent("o", "Order", "5")
                        .ofAllTime()
                        .fading(new Fading.HalfLife(14))
                        .cappedPerDay("10")
                        .cappedInAll("1000")))
                .isEqualTo("5 Punkte je „Order“ im gesamten Verlauf, halbiert alle 14 Tage,"
                        + " höchstens 10 am Tag und 1000 insgesamt");
        assertThat(rules.of(Rule.perEvent("o", "Order", "5").fading(new Fading.Linear(1))))
                .isEqualTo("5 Punkte je „Order“ in den letzten 30 Tagen, in einem Tag auf null verblassend");
    }

    @Test
    void conditions_are_joined() {
        var condition = new Condition(List.of(
                PropertyTest.of("plan", Operator.IN, "pro", "team"),
                PropertyTest.of("total", Operator.AT_LEAST, new BigDecimal("-2.50")),
                PropertyTest.of("trial", Operator.NOT_EQUAL, true),
                PropertyTest.of("note", Operator.EXISTS)));

        assertThat(rules.of(
                        Rule.perEvent("o", "Order", "2").listeningTo(new Signal(new EventType("Order"), condition))))
                .isEqualTo("2 Punkte je „Order“ mit vorhandenem note und plan „pro“ oder „team“"
                        + " und total von mindestens −2,5 und trial ungleich ja in den letzten 30 Tagen");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EVENTS          | 40 % für die Anzahl von Ereignissen beliebiger Art in den letzten 30 Tagen: 0 oder weniger ist nichts wert, 10 oder mehr alles
            VALUE_SUM       | 40 % für den Gesamtwert von Ereignissen beliebiger Art in den letzten 30 Tagen: 0 oder weniger ist nichts wert, 10 oder mehr alles
            ACTIVE_DAYS     | 40 % für die Tage mit Ereignissen beliebiger Art in den letzten 30 Tagen: 0 oder weniger ist nichts wert, 10 oder mehr alles
            DAYS_SINCE_LAST | 40 % für die Tage seit dem letzten Ereignis beliebiger Art: 0 oder weniger ist nichts wert, 10 oder mehr alles
            EVENT_TYPES     | 40 % für die Anzahl verschiedener Ereignistypen in den letzten 30 Tagen: 0 oder weniger ist nichts wert, 10 oder mehr alles
            AVERAGE_VALUE   | 40 % für den Durchschnittswert von Ereignissen beliebiger Art in den letzten 30 Tagen: 0 oder weniger ist nichts wert, 10 oder mehr alles
            LAST_VALUE      | 40 % für den Wert beim letzten Ereignis beliebiger Art in den letzten 30 Tagen: 0 oder weniger ist nichts wert, 10 oder mehr alles
            """)
    void each_measure_reads_as_people_say_it(Measure measure, String sentence) {
        assertThat(metrics.of(Metric.linear("m", MetricSource.anyEvent(), measure, "0", "10", 40)))
                .isEqualTo(sentence);
    }

    @Test
    void scales_of_several_events_are_said() {
        var orders = new MetricSource.Signals(
                List.of(Signal.of(new EventType("Order")), Signal.of(new EventType("Reorder"))));

        assertThat(metrics.of(Metric.linear("m", orders, Measure.DAYS_SINCE_LAST, "30", "0", 20)
                        .whenMissing(new WhenMissing.LeftOut())))
                .isEqualTo("20 % für die Tage seit dem letzten „Order“ oder „Reorder“: 30 oder mehr ist nichts wert,"
                        + " 0 oder weniger alles; wo nichts zu messen ist, entscheiden die anderen Kennzahlen allein");
        assertThat(metrics.of(Metric.linear("m", orders, Measure.EVENT_TYPES, "0", "2", 20)
                        .normalisedBy(new Normalisation.Steps(List.of(
                                new Normalisation.Step(new BigDecimal("-1"), new BigDecimal("0")),
                                new Normalisation.Step(new BigDecimal("2"), new BigDecimal("60")))))
                        .whenMissing(new WhenMissing.Fixed(new BigDecimal("50")))))
                .isEqualTo("20 % für die Anzahl verschiedener Ereignistypen unter „Order“ oder „Reorder“"
                        + " in den letzten 30 Tagen: ab −1 0 von 100, ab 2 60 von 100;"
                        + " wo nichts zu messen ist, gilt 50 von 100");
    }
}
