package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rapport.domain.condition.TestDefinition;
import dev.rapport.domain.scoring.ModelDefinition.Checked;
import dev.rapport.domain.violation.Violation;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsModelDefinitionTest {

    @Test
    void what_is_left_out_means_the_default() {
        PointsModel model =
                valid(new PointsModelDefinition(List.of(rule("login", "Signed In", "2")), Optional.empty()));

        assertThat(model).isEqualTo(new PointsModel(List.of(Rule.perEvent("login", "Signed In", "2")), Bands.DEFAULT));
        assertThat(model.rules().getFirst().window()).isEqualTo(new Window.LastDays(30));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once_and_in_its_place() {
        var rule = new RuleDefinition(
                Optional.of("Login!"),
                Optional.of("  "),
                Optional.of(List.of(
                        new TestDefinition(Optional.of("a..b"), Optional.of("is"), Optional.of("x")),
                        new TestDefinition(Optional.empty(), Optional.of("<"), Optional.of("x")))),
                Optional.of(new BigDecimal("1000000000000")),
                Optional.empty(),
                Optional.of(new WindowDefinition(Optional.of("last_days"), Optional.of(new BigDecimal("0.5")))),
                Optional.of(new FadingDefinition(Optional.of("slow"), Optional.empty())),
                Optional.of(BigDecimal.ZERO),
                Optional.of(new BigDecimal("0.0000001")));

        assertThat(violations(new PointsModelDefinition(List.of(rule), Optional.empty())))
                .extracting(Violation::pointer, violation -> violation.value().orElse("–"))
                .containsExactly(
                        tuple("/rules/0/id", "Login!"),
                        tuple("/rules/0/event", "  "),
                        tuple("/rules/0/condition/0/property", "a..b"),
                        tuple("/rules/0/condition/0/operator", "is"),
                        tuple("/rules/0/condition/1/property", "–"),
                        tuple("/rules/0/condition/1/operand", "x"),
                        tuple("/rules/0/points", "1000000000000"),
                        tuple("/rules/0/window/days", "0.5"),
                        tuple("/rules/0/fading/kind", "slow"),
                        tuple("/rules/0/dailyCap", "0"),
                        tuple("/rules/0/totalCap", "1E-7"));
    }

    @Test
    void an_empty_rule_lacks_an_id_an_event_and_points() {
        var empty = new RuleDefinition(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(violations(new PointsModelDefinition(List.of(empty), Optional.empty())))
                .extracting(Violation::pointer, Violation::message)
                .containsExactly(
                        tuple("/rules/0/id", "is required"),
                        tuple("/rules/0/event", "is required"),
                        tuple("/rules/0/points", "is required"));
    }

    @Test
    void a_model_has_one_to_a_hundred_rules_with_different_ids() {
        RuleDefinition login = rule("login", "Signed In", "1");
        List<RuleDefinition> hundred = IntStream.range(0, 100)
                .mapToObj(i -> rule("rule-" + i, "Signed In", "1"))
                .toList();

        assertThat(valid(new PointsModelDefinition(hundred, Optional.empty())).rules())
                .hasSize(100);
        assertThat(pointers(new PointsModelDefinition(List.of(), Optional.empty())))
                .containsExactly("/rules");
        assertThat(pointers(new PointsModelDefinition(Collections.nCopies(101, login), Optional.empty())))
                .containsExactly("/rules");
        assertThat(pointers(new PointsModelDefinition(List.of(login, login), Optional.empty())))
                .containsExactly("/rules/1/id");
    }

    @ParameterizedTest(name = "{0} points are fine: {1}")
    @CsvSource({
        "0, true",
        "-999999999999.999999, true",
        "999999999999.999999, true",
        "1e3, true",
        "0.5000000, true",
        "1000000000000, false",
        "-1000000000000, false",
        "0.0000001, false",
        "1e1000000000, false",
        "1e-1000000000, false"
    })
    void points_are_decimals_that_can_be_added_exactly(String points, boolean fine) {
        assertThat(
                        new PointsModelDefinition(List.of(rule("login", "Signed In", points)), Optional.empty()).check()
                                instanceof Checked.Valid)
                .isEqualTo(fine);
    }

    @ParameterizedTest(name = "{0} days are fine: {1}")
    @CsvSource({"1, true", "3650, true", "3e1, true", "30.0, true", "0, false", "-1, false", "3651, false", "0.5, false"
    })
    void windows_and_fadings_last_whole_days(BigDecimal days, boolean fine) {
        PointsModelDefinition definition = timed(
                Optional.of(new WindowDefinition(Optional.of("last_days"), Optional.of(days))),
                Optional.of(new FadingDefinition(Optional.of("half_life"), Optional.of(days))));

        assertThat(definition.check() instanceof Checked.Valid).isEqualTo(fine);
        if (!fine) {
            assertThat(pointers(definition)).containsExactly("/rules/0/window/days", "/rules/0/fading/days");
        }
    }

    @Test
    void days_belong_where_they_mean_something() {
        Optional<BigDecimal> days = Optional.of(BigDecimal.TEN);

        assertThat(pointers(timed(
                        Optional.of(new WindowDefinition(Optional.of("all_time"), days)),
                        Optional.of(new FadingDefinition(Optional.of("none"), days)))))
                .containsExactly("/rules/0/window/days", "/rules/0/fading/days");
        assertThat(pointers(timed(
                        Optional.of(new WindowDefinition(Optional.of("last_days"), Optional.empty())),
                        Optional.of(new FadingDefinition(Optional.of("linear"), Optional.empty())))))
                .containsExactly("/rules/0/window/days", "/rules/0/fading/days");
        assertThat(pointers(timed(
                        Optional.of(new WindowDefinition(Optional.empty(), days)),
                        Optional.of(new FadingDefinition(Optional.empty(), days)))))
                .containsExactly("/rules/0/window/kind", "/rules/0/fading/kind");
        assertThat(pointers(timed(
                        Optional.of(new WindowDefinition(Optional.of("forever"), Optional.empty())), Optional.empty())))
                .containsExactly("/rules/0/window/kind");
    }

    @Test
    void bands_are_read_from_the_lowest_to_the_highest() {
        Bands bands = valid(banded(band("low", Optional.of(upTo("10", true))), band("high", Optional.empty())))
                .bands();

        assertThat(bands.edges()).containsExactly(new BandEdge(BigDecimal.TEN, BandEdge.Side.BELOW));
        assertThat(bands.bands()).extracting(EngagementBand::key).containsExactly("low", "high");
    }

    @Test
    void what_is_wrong_with_bands_is_named_band_by_band() {
        var nameless = new BandDefinition(
                Optional.of("Low"), Optional.of(" "), Optional.of("#ff0000"), Optional.of("some"), Optional.empty());

        assertThat(violations(banded(
                        nameless,
                        band("high", Optional.of(upTo("10", true))),
                        band("high", Optional.of(upTo("10.0", false))),
                        band("top", Optional.of(new BandDefinition.UpTo(Optional.empty(), Optional.empty()))),
                        band("last", Optional.of(upTo("99", true))))))
                .extracting(Violation::pointer)
                .containsExactly(
                        "/bands/0/key",
                        "/bands/0/name",
                        "/bands/0/colour",
                        "/bands/0/share",
                        "/bands/0/upTo",
                        "/bands/2/key",
                        "/bands/2/upTo/score",
                        "/bands/3/upTo/score",
                        "/bands/3/upTo/included",
                        "/bands/4/upTo");
        assertThat(pointers(banded())).containsExactly("/bands");
    }

    @Test
    void a_long_wrong_value_is_shown_by_its_beginning() {
        assertThat(violations(new PointsModelDefinition(
                                List.of(rule("x".repeat(1_000), "Signed In", "1")), Optional.empty()))
                        .getFirst()
                        .value())
                .contains("x".repeat(100) + "…");
    }

    private static PointsModelDefinition timed(Optional<WindowDefinition> window, Optional<FadingDefinition> fading) {
        RuleDefinition login = rule("login", "Signed In", "1");
        return new PointsModelDefinition(
                List.of(new RuleDefinition(
                        login.id(),
                        login.event(),
                        login.condition(),
                        login.points(),
                        login.perUnitOfValue(),
                        window,
                        fading,
                        login.dailyCap(),
                        login.totalCap())),
                Optional.empty());
    }

    private static PointsModelDefinition banded(BandDefinition... bands) {
        return new PointsModelDefinition(List.of(rule("login", "Signed In", "1")), Optional.of(List.of(bands)));
    }

    private static BandDefinition band(String key, Optional<BandDefinition.UpTo> upTo) {
        return new BandDefinition(
                Optional.of(key), Optional.of(key), Optional.of("teal"), Optional.of("engaged"), upTo);
    }

    private static BandDefinition.UpTo upTo(String score, boolean included) {
        return new BandDefinition.UpTo(Optional.of(new BigDecimal(score)), Optional.of(included));
    }

    private static RuleDefinition rule(String id, String event, String points) {
        return new RuleDefinition(
                Optional.of(id),
                Optional.of(event),
                Optional.empty(),
                Optional.of(new BigDecimal(points)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static PointsModel valid(PointsModelDefinition definition) {
        return switch (definition.check()) {
            case Checked.Valid(ScoringModel model) -> (PointsModel) model;
            case Checked.Invalid(List<Violation> violations) -> throw new AssertionError(violations);
        };
    }

    private static List<Violation> violations(PointsModelDefinition definition) {
        return switch (definition.check()) {
            case Checked.Valid(ScoringModel model) -> throw new AssertionError(model);
            case Checked.Invalid(List<Violation> violations) -> violations;
        };
    }

    private static List<String> pointers(PointsModelDefinition definition) {
        return violations(definition).stream().map(Violation::pointer).toList();
    }
}
