package dev.rapport.domain.scoring;

import static dev.rapport.domain.scoring.SomeScoring.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.scoring.SomeScoring.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every model and every history. A failure names its seed; put it in {@link #seeds}. */
class PointsModelPropertiesTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_score_is_what_a_slow_and_independent_computation_says(long seed) {
        SomeScoring some = SomeScoring.of(seed);
        PointsModel model = some.model();
        List<Event> events = some.events();

        Optional<BigDecimal> score = model.scoreOnly(some.activity(events), DAY).map(Score::points);

        boolean begun = events.stream().anyMatch(event -> !event.day().isAfter(DAY));
        assertThat(score).isEqualTo(begun ? Optional.of(SlowReference.score(model, events, DAY)) : Optional.empty());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void days_add_up_to_their_rule(long seed) {
        SomeScoring some = SomeScoring.of(seed);
        PointsModel model = some.model();

        Optional<ScoreBreakdown> breakdown = model.score(some.activity(some.events()), DAY);

        breakdown.ifPresent(explained -> assertThat(explained.contributions())
                .hasSameSizeAs(model.rules())
                .allSatisfy(part -> {
                    RuleContribution ofRule = (RuleContribution) part;
                    assertThat(sum(ofRule.days().stream().map(ScoredDay::points)))
                            .isEqualByComparingTo(ofRule.points().add(ofRule.cut()));
                }));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void with_positive_rules_one_more_event_never_lowers_the_score(long seed) {
        SomeScoring some = SomeScoring.of(seed);
        PointsModel model = some.generousModel();
        var events = new ArrayList<>(some.events());
        events.add(new Event(some.event().signal(), DAY, Optional.empty()));
        Score before = model.scoreOnly(some.activity(events), DAY).orElseThrow();

        events.add(some.event());

        assertThat(model.scoreOnly(some.activity(events), DAY).orElseThrow()).isGreaterThanOrEqualTo(before);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void with_positive_rules_waiting_never_raises_the_score(long seed) {
        SomeScoring some = SomeScoring.of(seed);
        PointsModel model = some.generousModel();
        CustomerActivity activity = some.activity(some.events());

        List<Score> scores = IntStream.range(1, 100)
                .mapToObj(DAY::plusDays)
                .flatMap(day -> model.scoreOnly(activity, day).stream())
                .toList();

        assertThat(scores.reversed()).isSorted();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_score_is_in_exactly_the_band_between_its_edges(long seed) {
        Bands bands = SomeScoring.of(seed).bands();

        Stream<BigDecimal> around = bands.edges().stream()
                .map(BandEdge::at)
                .flatMap(at ->
                        Stream.of("-0.01", "0", "0.01").map(BigDecimal::new).map(at::add));
        List<Score> scores = Stream.concat(
                        around, Stream.of("-1000", "0", "1000").map(BigDecimal::new))
                .map(Score::new)
                .toList();

        for (Score score : scores) {
            List<EngagementBand> claiming = IntStream.range(0, bands.bands().size())
                    .filter(band -> isAbove(bands, band - 1, score) && !isAbove(bands, band, score))
                    .mapToObj(bands.bands()::get)
                    .toList();
            assertThat(claiming).containsExactly(bands.of(score));
        }
    }

    /** @param edge −1 for the lower end of the line, one past the last for its upper end */
    private static boolean isAbove(Bands bands, int edge, Score score) {
        if (edge < 0 || edge >= bands.edges().size()) {
            return edge < 0;
        }
        double at = bands.edges().get(edge).at().doubleValue();
        double points = score.points().doubleValue();
        return points > at || (points == at && bands.edges().get(edge).owner() == BandEdge.Side.ABOVE);
    }

    private static BigDecimal sum(Stream<BigDecimal> points) {
        return points.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
