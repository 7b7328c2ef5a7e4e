package dev.rapport.web.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.condition.Operator;
import dev.rapport.domain.condition.PropertyTest;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.scoring.Fading;
import dev.rapport.domain.scoring.Rule;
import dev.rapport.domain.scoring.RuleDefinition;
import dev.rapport.domain.scoring.Signal;
import dev.rapport.domain.survey.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleSentencesTest {

    private final RuleSentences sentences = new RuleSentences(BundleTexts.speaking(Language.EN));

    @Test
    void a_rule_reads_as_people_say_it() {
        assertThat(sentences.of(Rule.perEvent("o", "Order", "20").inLastDays(90).cappedInAll("100")))
                .isEqualTo("20 points for each “Order” in the last 90 days, at most 100");
        assertThat(sentences.of(Rule.perEvent("o", "Order", "1").inLastDays(1)))
                .isEqualTo("1 point for each “Order” today");
        assertThat(sentences.of(Rule.perUnitOfValue("o", "Order", "0.3").ofAllTime()))
                .isEqualTo("0.3 points for each unit of value of “Order” at any time");
    }

    @Test
    void a_rule_that_takes_away_says_so() {
        assertThat(sentences.of(Rule.perEvent("c", "Complaint", "-10").cappedInAll("50")))
                .isEqualTo("Takes 10 points away for each “Complaint” in the last 30 days, at most 50");
        assertThat(sentences.of(Rule.perUnitOfValue("c", "Refund", "-1")))
                .isEqualTo("Takes 1 point away for each unit of value of “Refund” in the last 30 days");
    }

    @Test
    void a_rule_without_points_is_not_called_worthless() {
        assertThat(sentences.of(Rule.perEvent("c", "Click", "0")))
                .isEqualTo("Counts, without any points, each “Click” in the last 30 days");
    }

    @Test
    void fading_and_both_caps_are_said() {
        assertThat(sentences.of(Rule.perEvent("o", "Order", "5")
                        .ofAllTime()
                        .fading(new Fading.HalfLife(14))
                        .cappedPerDay("10")
                        .cappedInAll("1000")))
                .isEqualTo(
                        "5 points for each “Order” at any time, losing half of it every 14 days, at most 10 a day and 1000 in all");
        assertThat(sentences.of(Rule.perEvent("o", "Order", "5")
                        .fading(new Fading.Linear(1))
                        .cappedPerDay("10")))
                .isEqualTo(
                        "5 points for each “Order” in the last 30 days, fading to nothing in a day, at most 10 a day");
    }

    @Test
    void conditions_are_joined_and_written_as_they_are() {
        var condition = new Condition(List.of(
                PropertyTest.of("plan", Operator.IN, "pro", "<b>{big}</b>"),
                PropertyTest.of("total", Operator.AT_LEAST, new BigDecimal("-2.50")),
                PropertyTest.of("trial", Operator.NOT_EQUAL, true),
                PropertyTest.of("note", Operator.EXISTS)));

        assertThat(sentences.of(Rule.perEvent("o", "Order", "2")
                        .listeningTo(new Signal(new EventType("<i>Order</i>"), condition))))
                .isEqualTo(
                        "2 points for each “<i>Order</i>” with any note and plan “<b>{big}</b>” or “pro” and total of at least −2.5"
                                + " and trial other than yes in the last 30 days");
    }

    @Test
    void what_is_no_rule_yet_has_no_sentence() {
        RuleDefinition whole = RuleDefinition.of(Rule.perEvent("o", "Order", "20"));
        assertThat(sentences.of(whole)).hasValue("20 points for each “Order” in the last 30 days");
        assertThat(sentences.of(new RuleDefinition(
                        whole.id(),
                        whole.event(),
                        whole.condition(),
                        Optional.empty(),
                        whole.perUnitOfValue(),
                        whole.window(),
                        whole.fading(),
                        whole.dailyCap(),
                        whole.totalCap())))
                .isEmpty();
    }
}
