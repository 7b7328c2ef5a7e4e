package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for models of every kind and every history. A failure names its seed; put it in {@link #cases}. */
class ScoringModelPropertiesTest {

    private static final LocalDate DAY = SomeScoring.DAY;

    static Stream<Case<?>> cases() {
        return Stream.concat(
                LongStream.range(0, 300).mapToObj(Case::ofPoints),
                LongStream.range(0, 500).mapToObj(Case::ofWeights));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void neither_order_nor_grouping_changes_a_bit(Case<?> some) {
        assertThat(some.model().score(some.activity(), DAY))
                .isEqualTo(some.model().score(some.activity(), DAY));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void contributions_add_up_to_the_score_exactly(Case<?> some) {
        CustomerActivity activity = some.activity();

        for (LocalDate day : WeightedModelPropertiesTest.days()) {
            Optional<ScoreBreakdown> breakdown = some.model().score(activity, day);
            assertThat(breakdown.map(ScoreBreakdown::score))
                    .isEqualTo(some.model().scoreOnly(activity, day));
            breakdown.ifPresent(explained -> {
                assertThat(explained.contributions().stream()
                                .map(Contribution::points)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(explained.score().points());
                assertThat(explained.band()).isEqualTo(some.model().bands().of(explained.score()));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_happens_after_the_day_changes_nothing(Case<?> some) {
        LocalDate day = DAY.minusDays(10);

        assertThat(some.model().score(some.activity(), day))
                .isEqualTo(some.model().score(some.activityOn(other -> !other.isAfter(day)), day));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_happened_before_the_model_looks_changes_nothing(Case<?> some) {
        LocalDate first = DAY.minusDays(10);
        Optional<LocalDate> from = some.model().needsActivityFrom(first);
        CustomerActivity whole = some.activity();
        CustomerActivity.Builder needed = CustomerActivity.builder()
                .add(some.activityOn(day -> from.map(it -> !day.isBefore(it)).orElse(true)));
        whole.firstDay().ifPresent(needed::seenOn);

        CustomerActivity part = needed.build();

        for (int later = 0; later <= 10; later++) {
            LocalDate day = first.plusDays(later);
            assertThat(some.model().score(part, day)).isEqualTo(some.model().score(whole, day));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void joining_two_customers_scores_as_if_they_had_always_been_one(Case<?> some) {
        CustomerActivity joined = CustomerActivity.builder()
                .add(some.activity())
                .add(some.activityOfAnother())
                .build();

        assertThat(some.model().score(joined, DAY)).isEqualTo(some.model().score(some.activityOfBoth(), DAY));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_model_written_out_and_read_again_is_the_same_model(Case<?> some) {
        ModelDefinition written = ModelDefinition.of(some.model());

        assertThat(written.check()).isEqualTo(new ModelDefinition.Checked.Valid(some.model()));
        assertThat(ModelDefinition.of(some.model())).isEqualTo(written);
    }

    /**
     * A model and what two customers did.
     *
     * @param fold makes activity of events, in another order and grouping each time
     */
    private record Case<E>(
            String name,
            ScoringModel model,
            List<E> one,
            List<E> another,
            Function<E, LocalDate> day,
            Function<List<E>, CustomerActivity> fold) {

        static Case<?> ofPoints(long seed) {
            SomeScoring some = SomeScoring.of(seed);
            return new Case<>(
                    "points, seed " + seed,
                    some.model(),
                    some.events(),
                    some.events(),
                    SomeScoring.Event::day,
                    some::activity);
        }

        static Case<?> ofWeights(long seed) {
            SomeWeighting some = SomeWeighting.of(seed);
            return new Case<>(
                    "weights, seed " + seed,
                    some.model(),
                    some.events(),
                    some.events(),
                    SomeWeighting.Event::day,
                    some::activity);
        }

        CustomerActivity activity() {
            return fold.apply(one);
        }

        CustomerActivity activityOn(Predicate<LocalDate> days) {
            return fold.apply(
                    one.stream().filter(event -> days.test(day.apply(event))).toList());
        }

        CustomerActivity activityOfAnother() {
            return fold.apply(another);
        }

        CustomerActivity activityOfBoth() {
            return fold.apply(Stream.concat(one.stream(), another.stream()).toList());
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
