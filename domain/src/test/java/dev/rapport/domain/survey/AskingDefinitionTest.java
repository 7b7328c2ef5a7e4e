package dev.rapport.domain.survey;

import static dev.rapport.domain.survey.Writing.asking;
import static dev.rapport.domain.survey.Writing.missing;
import static dev.rapport.domain.survey.Writing.violation;
import static dev.rapport.domain.survey.Writing.violations;
import static dev.rapport.domain.survey.Writing.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rapport.domain.condition.TestDefinition;
import dev.rapport.domain.survey.AskingDefinition.ClockDefinition;
import dev.rapport.domain.violation.Violation;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskingDefinitionTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void what_is_left_out_asks_everybody_once() {
        assertThat(Writing.valid(asking(clock(Optional.empty()))).asking()).isEqualTo(Asking.EVERYBODY_ONCE);
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        var definition = new AskingDefinition(
                Optional.of(MARCH),
                Optional.of(MARCH),
                Optional.of(-1),
                Optional.of(101),
                Optional.of(new ClockDefinition(Optional.of("often"), Optional.empty(), Optional.empty())),
                Optional.of(List.of(new TestDefinition(Optional.of("plan"), Optional.of("is"), Optional.of("pro")))),
                Optional.of("maybe"));

        assertThat(violations(asking(definition)))
                .extracting(Violation::pointer, violation -> violation.value().orElse("–"))
                .containsExactly(
                        tuple("/asking/closesAt", "2026-03-01T00:00:00Z"),
                        tuple("/asking/quota", "-1"),
                        tuple("/asking/share", "101"),
                        tuple("/asking/clock/kind", "often"),
                        tuple("/asking/audience/0/operator", "is"),
                        tuple("/asking/unsigned", "maybe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"})
    void dates_that_no_database_knows_are_refused(String instant) {
        var definition = new AskingDefinition(
                Optional.of(Instant.parse(instant)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(violation(asking(definition)))
                .isEqualTo(wrong("/asking/opensAt", "must be in the years 1970 to 9999", instant));
    }

    @ParameterizedTest
    @CsvSource({"0", "-2147483648", "1000000001"})
    void a_quota_has_its_limits(int quota) {
        assertThat(violation(asking(quotaAndShare(quota, 100))).pointer()).isEqualTo("/asking/quota");
        assertThat(violations(asking(quotaAndShare(1_000_000_000, 1)))).isEmpty();
    }

    @Test
    void nobody_is_no_share_to_ask() {
        assertThat(violation(asking(quotaAndShare(1, 0))))
                .isEqualTo(wrong("/asking/share", "must be a whole number of 1 to 100", "0"));
    }

    @Test
    void once_takes_neither_times_nor_days() {
        assertThat(violations(asking(clock("once", 2, 30))))
                .containsExactly(
                        wrong("/asking/clock/times", "must be left out of a clock of this kind", "2"),
                        wrong("/asking/clock/days", "must be left out of a clock of this kind", "30"));
    }

    @Test
    void every_takes_days_only() {
        assertThat(violations(asking(clock("every", 2, 0))))
                .containsExactly(
                        wrong("/asking/clock/times", "must be left out of a clock of this kind", "2"),
                        wrong("/asking/clock/days", "must be a whole number of 1 to 3650", "0"));
    }

    @Test
    void times_takes_both() {
        assertThat(violations(asking(clock(
                        Optional.of(new ClockDefinition(Optional.of("times"), Optional.empty(), Optional.empty()))))))
                .containsExactly(missing("/asking/clock/times"), missing("/asking/clock/days"));
        assertThat(violations(asking(clock("times", 101, 3_651))))
                .extracting(Violation::value)
                .containsExactly(Optional.of("101"), Optional.of("3651"));
        assertThat(Writing.valid(asking(clock("times", 100, 3_650))).asking().clock())
                .isEqualTo(new AskingClock.Times(100, 3_650));
    }

    @Test
    void a_clock_has_a_kind() {
        assertThat(violation(asking(
                        clock(Optional.of(new ClockDefinition(Optional.empty(), Optional.of(1), Optional.of(1)))))))
                .isEqualTo(missing("/asking/clock/kind"));
    }

    @Test
    void nothing_in_a_list_of_operands_is_named() {
        var test = new TestDefinition(Optional.of("plan"), Optional.of("in"), Optional.of(Arrays.asList("pro", null)));

        assertThat(violation(asking(audience(List.of(test)))))
                .extracting(Violation::pointer, Violation::value)
                .containsExactly("/asking/audience/0/operand", Optional.of("null"));
    }

    @Test
    void an_audience_has_at_most_twenty_tests() {
        var test = new TestDefinition(Optional.of("plan"), Optional.of("exists"), Optional.empty());

        assertThat(violations(asking(audience(Collections.nCopies(20, test))))).isEmpty();
        assertThat(violation(asking(audience(Collections.nCopies(21, test)))))
                .isEqualTo(wrong("/asking/audience", "must have at most 20 tests", "21 tests"));
    }

    @Test
    void an_audience_without_tests_is_everybody() {
        assertThat(Writing.valid(asking(audience(List.of()))).asking()).isEqualTo(Asking.EVERYBODY_ONCE);
    }

    private static AskingDefinition clock(String kind, int times, int days) {
        return clock(Optional.of(new ClockDefinition(Optional.of(kind), Optional.of(times), Optional.of(days))));
    }

    private static AskingDefinition clock(Optional<ClockDefinition> clock) {
        return new AskingDefinition(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                clock,
                Optional.empty(),
                Optional.empty());
    }

    private static AskingDefinition quotaAndShare(int quota, int share) {
        return new AskingDefinition(
                Optional.empty(),
                Optional.empty(),
                Optional.of(quota),
                Optional.of(share),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static AskingDefinition audience(List<TestDefinition> tests) {
        return new AskingDefinition(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(tests),
                Optional.empty());
    }
}
