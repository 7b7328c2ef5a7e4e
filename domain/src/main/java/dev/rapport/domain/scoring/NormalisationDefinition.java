package dev.rapport.domain.scoring;

import dev.rapport.domain.violation.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A {@link Normalisation} as a user writes it, which may be wrong.
 *
 * @param kind {@code linear}, {@code logarithmic} or {@code steps}
 * @param min what gives 0; for {@code linear} and {@code logarithmic} only
 * @param max what gives 100; for {@code linear} and {@code logarithmic} only
 * @param steps for {@code steps} only
 */
public record NormalisationDefinition(
        Optional<String> kind,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        Optional<List<StepDefinition>> steps) {

    private static final String LINEAR = "linear";
    private static final String LOGARITHMIC = "logarithmic";
    private static final String STEPS = "steps";

    /** A {@link Normalisation.Step} as a user writes it, which may be wrong. */
    public record StepDefinition(Optional<BigDecimal> from, Optional<BigDecimal> points) {

        Optional<Normalisation.Step> step(String at, Violations violations) {
            Optional<BigDecimal> start = violations.requiredAndChecked(at + "/from", from, Decimals::problem);
            Optional<BigDecimal> worth =
                    violations.requiredAndChecked(at + "/points", points, Decimals::problemOfShare);
            return start.flatMap(reached -> worth.map(points -> new Normalisation.Step(reached, points)));
        }
    }

    public static NormalisationDefinition of(Normalisation normalisation) {
        return switch (normalisation) {
            case Normalisation.Linear(BigDecimal min, BigDecimal max) -> between(LINEAR, min, max);
            case Normalisation.Logarithmic(BigDecimal min, BigDecimal max) -> between(LOGARITHMIC, min, max);
            case Normalisation.Steps(List<Normalisation.Step> steps) ->
                new NormalisationDefinition(
                        Optional.of(STEPS),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(steps.stream()
                                .map(step -> new StepDefinition(Optional.of(step.from()), Optional.of(step.points())))
                                .toList()));
        };
    }

    private static NormalisationDefinition between(String kind, BigDecimal min, BigDecimal max) {
        return new NormalisationDefinition(Optional.of(kind), Optional.of(min), Optional.of(max), Optional.empty());
    }

    /**
     * @param at JSON pointer to this normalisation
     * @return empty if violations were added
     */
    Optional<Normalisation> normalisation(String at, Violations violations) {
        return violations.required(at + "/kind", kind).flatMap(known -> switch (known) {
            case LINEAR -> ends(at, Decimals::problem, Normalisation.Linear::new, violations);
            case LOGARITHMIC ->
                ends(at, Normalisation.Logarithmic::problem, Normalisation.Logarithmic::new, violations);
            case STEPS -> table(at, violations);
            default -> {
                violations.add(at + "/kind", "must be linear, logarithmic or steps", known);
                yield Optional.empty();
            }
        });
    }

    private Optional<Normalisation> ends(
            String at,
            Function<BigDecimal, Optional<String>> problem,
            BiFunction<BigDecimal, BigDecimal, Normalisation> made,
            Violations violations) {
        int before = violations.count();
        Optional<BigDecimal> nothing = violations.requiredAndChecked(at + "/min", min, problem);
        Optional<BigDecimal> all = violations
                .requiredAndChecked(at + "/max", max, problem)
                .flatMap(end -> violations.checked(
                        at + "/max", end, written -> nothing.flatMap(other -> Ends.problemOfPair(other, written))));
        steps.ifPresent(written -> violations.add(at + "/steps", "must be left out", written.size() + " steps"));
        return violations.count() > before
                ? Optional.empty()
                : Optional.of(made.apply(nothing.orElseThrow(), all.orElseThrow()));
    }

    private Optional<Normalisation> table(String at, Violations violations) {
        int before = violations.count();
        min.ifPresent(written -> violations.add(at + "/min", "must be left out", written));
        max.ifPresent(written -> violations.add(at + "/max", "must be left out", written));
        List<Normalisation.Step> checked = violations
                .required(at + "/steps", steps)
                .map(written -> checkedSteps(written, at + "/steps", violations))
                .orElse(List.of());
        return violations.count() > before ? Optional.empty() : Optional.of(new Normalisation.Steps(checked));
    }

    private static List<Normalisation.Step> checkedSteps(
            List<StepDefinition> written, String at, Violations violations) {
        var checked = new ArrayList<Normalisation.Step>();
        if (written.isEmpty() || written.size() > Normalisation.Steps.MOST_STEPS) {
            violations.add(at, "must be 1 to 100 steps", written.size() + " steps");
            return checked;
        }
        for (int i = 0; i < written.size(); i++) {
            String here = at + "/" + i;
            written.get(i).step(here, violations).ifPresent(step -> {
                if (!checked.isEmpty()
                        && step.from().compareTo(checked.getLast().from()) <= 0) {
                    violations.add(here + "/from", "must be greater than that of the step before", step.from());
                }
                checked.add(step);
            });
        }
        return checked;
    }
}
