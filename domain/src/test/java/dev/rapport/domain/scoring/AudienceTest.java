package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.condition.Operator;
import dev.rapport.domain.condition.PropertyTest;
import dev.rapport.domain.condition.TestDefinition;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.ingestion.MessageId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Vilnius");
    private static final LocalDate DAY = LocalDate.parse("2026-03-29"); // clocks go forward in the night before
    private static final Signal SIGN_IN = Signal.of(new EventType("Signed In"));
    private static final Audience PAYING = audience(PropertyTest.of("lifecycle_stage", Operator.EQUAL, "paying"));

    @Test
    void traits_count_as_they_are_at_the_end_of_the_day() {
        CustomerActivity customer = signedIn(
                stage("2026-03-29T20:59:59.999Z", "a", "paying"), stage("2026-03-29T21:00:00Z", "b", "churned"));

        assertThat(PAYING.contains(customer, DAY.minusDays(1))).isFalse();
        assertThat(PAYING.contains(customer, DAY)).isTrue();
        assertThat(PAYING.contains(customer, DAY.plusDays(1))).isFalse();
    }

    @Test
    void of_one_instant_the_greater_message_id_has_the_last_word() {
        DailyTrait first = stage("2026-03-29T10:00:00Z", "m-2", "trial");
        DailyTrait second = stage("2026-03-29T10:00:00Z", "m-10", "paying");

        assertThat(PAYING.contains(signedIn(first, second), DAY)).isFalse();
        assertThat(PAYING.contains(signedIn(second, first), DAY)).isFalse();
    }

    @Test
    void a_trait_that_was_taken_back_is_missing() {
        CustomerActivity customer =
                signedIn(stage("2026-03-28T10:00:00Z", "a", "paying"), stage("2026-03-29T10:00:00Z", "b", null));

        assertThat(PAYING.contains(customer, DAY.minusDays(1))).isTrue();
        assertThat(PAYING.contains(customer, DAY)).isFalse();
    }

    @Test
    void each_trait_has_its_own_last_word_and_all_tests_must_hold() {
        Audience germans = audience(
                PropertyTest.of("lifecycle_stage", Operator.EQUAL, "paying"),
                PropertyTest.of("address.country", Operator.EQUAL, "DE"));
        CustomerActivity customer = signedIn(
                stage("2026-03-20T10:00:00Z", "a", "paying"),
                trait("address", "2026-03-28T10:00:00Z", "b", Map.of("country", "DE")));

        assertThat(germans.contains(customer, LocalDate.parse("2026-03-27"))).isFalse();
        assertThat(germans.contains(customer, DAY)).isTrue();
        assertThat(germans.traits()).containsExactlyInAnyOrder("lifecycle_stage", "address");
    }

    @Test
    void who_is_outside_is_not_scored_and_keeps_the_history() {
        PointsModel model = new PointsModel(rules(), Bands.DEFAULT, PAYING);
        CustomerActivity customer =
                signedIn(stage("2026-03-28T10:00:00Z", "a", "paying"), stage("2026-03-30T10:00:00Z", "b", "churned"));
        List<LocalDate> days = DAY.minusDays(2).datesUntil(DAY.plusDays(3)).toList();

        assertThat(model.scores(customer, days))
                .containsExactly(Optional.empty(), score(5), score(5), Optional.empty(), Optional.empty());
        assertThat(days.stream().map(day -> model.score(customer, day).map(ScoreBreakdown::score)))
                .isEqualTo(model.scores(customer, days));
        assertThat(model.change(customer, DAY.minusDays(1), 7)).contains(new ScoreChange.New());
    }

    @Test
    void who_leaves_the_audience_is_no_longer_scored() {
        PointsModel model = new PointsModel(rules(), Bands.DEFAULT, PAYING);
        CustomerActivity customer =
                signedIn(stage("2026-03-28T10:00:00Z", "a", "paying"), stage("2026-03-30T10:00:00Z", "b", "churned"));

        assertThat(ScoreComparison.between(model, DAY, model, DAY.plusDays(1)).of(customer))
                .isEqualTo(new ScoreDifference.Gone(score(5).orElseThrow()));
        assertThat(ScoreComparison.between(model, DAY.minusDays(2), model, DAY).of(customer))
                .isEqualTo(new ScoreDifference.New(score(5).orElseThrow()));
    }

    @Test
    void only_traits_make_nobody_scored() {
        CustomerActivity customer = CustomerActivity.builder()
                .add(stage("2026-03-28T10:00:00Z", "a", "paying"))
                .build();

        assertThat(new PointsModel(rules(), Bands.DEFAULT, PAYING).scoreOnly(customer, DAY))
                .isEmpty();
    }

    @Test
    void what_is_wrong_with_an_audience_is_named() {
        var definition = new PointsModelDefinition(
                PointsModelDefinition.of(new PointsModel(rules(), Bands.DEFAULT))
                        .rules(),
                Optional.empty(),
                Optional.of(List.of(
                        new TestDefinition(Optional.of("plan"), Optional.of("like"), Optional.of("p%")),
                        new TestDefinition(Optional.empty(), Optional.of("="), Optional.of("x")))));

        assertThat(definition.check())
                .isInstanceOfSatisfying(
                        ModelDefinition.Checked.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting("pointer")
                                .containsExactly("/audience/0/operator", "/audience/1/property"));
    }

    @Test
    void a_definition_written_out_keeps_the_audience() {
        for (ModelDefinition definition : List.of(
                ModelDefinition.of(new PointsModel(rules(), Bands.DEFAULT, PAYING)),
                ModelDefinition.of(new WeightedModel(metrics(), Bands.DEFAULT, PAYING)))) {
            assertThat(definition.check())
                    .isInstanceOfSatisfying(
                            ModelDefinition.Checked.Valid.class,
                            valid -> assertThat(valid.model().audience()).isEqualTo(PAYING));
        }
    }

    /** Against going through all that was ever said, day by day. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void random_histories_agree_with_going_through_all_that_was_said(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            List<DailyTrait> said = said(random);
            var shuffled = new ArrayList<>(said);
            Collections.shuffle(shuffled, random);
            WeightedModel model = new WeightedModel(metrics(), Bands.DEFAULT, PAYING);
            CustomerActivity customer = signedIn(shuffled.toArray(DailyTrait[]::new));

            for (LocalDate day = DAY.minusDays(12); day.isBefore(DAY.plusDays(3)); day = day.plusDays(1)) {
                assertThat(model.scoreOnly(customer, day).isPresent())
                        .isEqualTo(!day.isBefore(DAY.minusDays(10)) && paying(said, day));
            }
        }
    }

    private static boolean paying(List<DailyTrait> said, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(ZONE).toInstant();
        return said.stream()
                .filter(trait -> trait.at().isBefore(end))
                .max(Comparator.comparing(DailyTrait::at)
                        .thenComparing(trait -> trait.by().text()))
                .filter(last -> "paying".equals(last.value()))
                .isPresent();
    }

    private static List<DailyTrait> said(Random random) {
        return Stream.generate(() -> stage(
                        DAY.minusDays(random.nextInt(14))
                                .atStartOfDay(ZONE)
                                .plusHours(random.nextInt(26))
                                .toInstant()
                                .toString(),
                        "m-" + (char) ('a' + random.nextInt(26)),
                        random.nextBoolean() ? "paying" : "trial"))
                .limit(random.nextInt(8))
                .toList();
    }

    private static Audience audience(PropertyTest... tests) {
        return new Audience(Condition.of(tests));
    }

    private static Optional<Score> score(int points) {
        return Optional.of(new Score(BigDecimal.valueOf(points)));
    }

    private static List<Rule> rules() {
        return List.of(new Rule(
                new RuleId("sign-ins"),
                SIGN_IN,
                BigDecimal.valueOf(5),
                false,
                new Window.LastDays(30),
                new Fading.None(),
                Cap.none(),
                Cap.none()));
    }

    private static List<Metric> metrics() {
        return SomeWeighting.of(1).model().metrics();
    }

    /** Signed in once, ten days before. */
    private static CustomerActivity signedIn(DailyTrait... said) {
        CustomerActivity.Builder customer =
                CustomerActivity.builder().add(SIGN_IN, new DailyActivity(DAY.minusDays(10), 1, 0, BigDecimal.ZERO));
        List.of(said).forEach(customer::add);
        return customer.build();
    }

    private static DailyTrait stage(String at, String message, @Nullable String value) {
        return trait("lifecycle_stage", at, message, value);
    }

    private static DailyTrait trait(String name, String at, String message, @Nullable Object value) {
        Instant instant = Instant.parse(at);
        return new DailyTrait(name, LocalDate.ofInstant(instant, ZONE), instant, new MessageId(message), value);
    }
}
