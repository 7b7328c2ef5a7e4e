package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adds up what events are worth: the sum of event values.
 *
 * <pre>
 * score = Σ points of rule      over all rules, see {@link RuleFormula}
 * </pre>
 *
 * <p>Each rule adds what it adds without regard to the others; two rules may listen to the same signal.
 */
public final class PointsModel implements ScoringModel {

    /** The most rules of a model. */
    public static final int MOST_RULES = 100;

    private final List<Rule> rules;
    private final Bands bands;
    private final Audience audience;
    private final List<RuleFormula> formulas;

    /** For everybody. */
    public PointsModel(List<Rule> rules, Bands bands) {
        this(rules, bands, Audience.EVERYBODY);
    }

    /** @param rules 1 to 100, no two with the same id */
    public PointsModel(List<Rule> rules, Bands bands, Audience audience) {
        if (rules.isEmpty() || rules.size() > MOST_RULES) {
            throw new IllegalArgumentException("a model has 1 to 100 rules: " + rules.size());
        }
        var ids = new HashSet<RuleId>();
        for (Rule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException(
                        "two rules with the id " + rule.id().id());
            }
        }
        this.rules = List.copyOf(rules);
        this.bands = bands;
        this.audience = audience;
        this.formulas = rules.stream().map(RuleFormula::new).toList();
    }

    public List<Rule> rules() {
        return rules;
    }

    @Override
    public ModelKind kind() {
        return ModelKind.POINTS;
    }

    @Override
    public Bands bands() {
        return bands;
    }

    @Override
    public Audience audience() {
        return audience;
    }

    @Override
    public Set<Signal> signals() {
        return rules.stream().map(Rule::signal).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean readsAnyEvent() {
        return false;
    }

    @Override
    public boolean readsLastValues() {
        return false;
    }

    @Override
    public Optional<LocalDate> needsActivityFrom(LocalDate firstDay) {
        LocalDate earliest = firstDay;
        for (Rule rule : rules) {
            switch (rule.window()) {
                case Window.AllTime _ -> {
                    return Optional.empty();
                }
                case Window.LastDays(int days) -> {
                    LocalDate first = firstDay.minusDays(days - 1L);
                    earliest = first.isBefore(earliest) ? first : earliest;
                }
            }
        }
        return Optional.of(earliest);
    }

    @Override
    public Optional<ScoreBreakdown> score(CustomerActivity activity, LocalDate day) {
        if (!concerns(activity, day)) {
            return Optional.empty();
        }
        List<RuleContribution> contributions = formulas.stream()
                .map(formula -> formula.contribution(activity, day))
                .toList();
        return Optional.of(ScoreBreakdown.of(contributions, bands));
    }

    @Override
    public Optional<Score> scoreOnly(CustomerActivity activity, LocalDate day) {
        if (!concerns(activity, day)) {
            return Optional.empty();
        }
        BigDecimal points = Decimals.ZERO;
        for (RuleFormula formula : formulas) {
            points = points.add(formula.points(activity, day));
        }
        return Optional.of(new Score(points));
    }

    @Override
    public List<Optional<Score>> scores(CustomerActivity activity, List<LocalDate> days) {
        List<SlidingRule> sliding = formulas.stream()
                .map(formula -> new SlidingRule(formula, activity))
                .toList();
        return ScoreHistory.of(this, activity, days, day -> {
            BigDecimal points = Decimals.ZERO;
            for (SlidingRule rule : sliding) {
                points = points.add(rule.pointsOn(day.toEpochDay()));
            }
            return Optional.of(new Score(points));
        });
    }

    @Override
    public List<ModelWarning> warnings() {
        List<Rule> positive =
                rules.stream().filter(rule -> rule.points().signum() > 0).toList();
        return !positive.isEmpty() && positive.stream().noneMatch(Rule::forgets)
                ? List.of(new ModelWarning.ScoreCanNeverFall(positive.size()))
                : List.of();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PointsModel model
                && rules.equals(model.rules)
                && bands.equals(model.bands)
                && audience.equals(model.audience);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rules, bands, audience);
    }

    @Override
    public String toString() {
        return "PointsModel[rules=" + rules + ", bands=" + bands + ", audience=" + audience + "]";
    }
}
