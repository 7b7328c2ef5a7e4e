package dev.rapport.scoring;

import dev.rapport.domain.condition.TestDefinition;
import dev.rapport.domain.scoring.BandDefinition;
import dev.rapport.domain.scoring.FadingDefinition;
import dev.rapport.domain.scoring.MetricDefinition;
import dev.rapport.domain.scoring.MetricSourceDefinition;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.NormalisationDefinition;
import dev.rapport.domain.scoring.NormalisationDefinition.StepDefinition;
import dev.rapport.domain.scoring.PointsModelDefinition;
import dev.rapport.domain.scoring.RuleDefinition;
import dev.rapport.domain.scoring.SignalDefinition;
import dev.rapport.domain.scoring.WeightedModelDefinition;
import dev.rapport.domain.scoring.WhenMissingDefinition;
import dev.rapport.domain.scoring.WindowDefinition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Random but repeatable definitions, most of them wrong: anything may be left out, empty, misspelt or out of range. */
record SomeDefinitions(Random random) {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "Signed In",
            "points",
            "last_days",
            "all_time",
            "half_life",
            "linear",
            "signals",
            "events",
            "any_event",
            "fixed",
            "=",
            "in",
            "exists",
            "red",
            "engaged",
            "nul \u0000",
            "Füße 👣",
            "\"quoted\\\"",
            "null");

    private static final List<String> NUMBERS = List.of(
            "0",
            "0.00",
            "-1",
            "1.50",
            "30",
            "100",
            "1E+3",
            "-2E-7",
            "0.1234567",
            "1000000000000",
            "1E+300",
            "9".repeat(390));

    ModelDefinition any() {
        return random.nextBoolean()
                ? new PointsModelDefinition(list(this::rule), maybe(() -> list(this::band)))
                : new WeightedModelDefinition(list(this::metric), maybe(() -> list(this::band)));
    }

    private RuleDefinition rule() {
        return new RuleDefinition(
                text(),
                text(),
                maybe(() -> list(this::test)),
                number(),
                maybe(random::nextBoolean),
                maybe(this::window),
                maybe(() -> new FadingDefinition(text(), number())),
                number(),
                number());
    }

    private MetricDefinition metric() {
        return new MetricDefinition(
                text(),
                maybe(() -> new MetricSourceDefinition(text(), maybe(() -> list(this::signal)))),
                text(),
                maybe(this::window),
                maybe(() -> new NormalisationDefinition(text(), number(), number(), maybe(() -> list(this::step)))),
                maybe(() -> new WhenMissingDefinition(text(), number())),
                number());
    }

    private StepDefinition step() {
        return new StepDefinition(number(), number());
    }

    private SignalDefinition signal() {
        return new SignalDefinition(text(), maybe(() -> list(this::test)));
    }

    private WindowDefinition window() {
        return new WindowDefinition(text(), number());
    }

    private TestDefinition test() {
        return new TestDefinition(text(), text(), maybe(this::operand));
    }

    private Object operand() {
        return switch (random.nextInt(5)) {
            case 0 -> one(TEXTS);
            case 1 -> new BigDecimal(one(NUMBERS));
            case 2 -> random.nextBoolean();
            case 3 -> List.of(one(TEXTS), new BigDecimal(one(NUMBERS)), true, List.of());
            default -> Map.of("no scalar", List.of(one(TEXTS)));
        };
    }

    private BandDefinition band() {
        return new BandDefinition(
                text(),
                text(),
                text(),
                text(),
                maybe(() -> new BandDefinition.UpTo(number(), maybe(random::nextBoolean))));
    }

    private Optional<String> text() {
        return maybe(() -> one(TEXTS));
    }

    private Optional<BigDecimal> number() {
        return maybe(() -> new BigDecimal(one(NUMBERS)));
    }

    private <T> Optional<T> maybe(Supplier<T> some) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(some.get());
    }

    private <T> List<T> list(Supplier<T> item) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> item.get()).toList();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
