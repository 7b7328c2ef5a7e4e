package dev.rapport.domain.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Weighs what is measured of a customer, on a scale from 0 to 100.
 *
 * <pre>
 * score = Σ weight · normalised / Σ weight      over the metrics that are not left out, see {@link MetricFormula}
 * </pre>
 *
 * <p>What each metric adds is rounded to 9 digits after the point; the score is the exact sum of that. Where weights are
 * scaled up, the sum can therefore miss the round number by a few units of the ninth digit, and 100 too.
 */
public final class WeightedModel implements ScoringModel {

    /** The most metrics of a model. */
    public static final int MOST_METRICS = 100;

    private static final int WHOLE = 100;

    private final List<Metric> metrics;
    private final Bands bands;
    private final Audience audience;
    private final List<MetricFormula> formulas;

    /** For everybody. */
    public WeightedModel(List<Metric> metrics, Bands bands) {
        this(metrics, bands, Audience.EVERYBODY);
    }

    /** @param metrics 1 to 100, no two with the same id, their weights totalling 100 percent */
    public WeightedModel(List<Metric> metrics, Bands bands, Audience audience) {
        if (metrics.isEmpty() || metrics.size() > MOST_METRICS) {
            throw new IllegalArgumentException("a model has 1 to 100 metrics: " + metrics.size());
        }
        var ids = new HashSet<RuleId>();
        for (Metric metric : metrics) {
            if (!ids.add(metric.id())) {
                throw new IllegalArgumentException(
                        "two metrics with the id " + metric.id().id());
            }
        }
        Optional<String> problem =
                problemOfTotal(metrics.stream().mapToInt(Metric::weight).sum());
        if (problem.isPresent()) {
            throw new IllegalArgumentException(problem.get());
        }
        this.metrics = List.copyOf(metrics);
        this.bands = bands;
        this.audience = audience;
        this.formulas = metrics.stream().map(MetricFormula::new).toList();
    }

    /** @return what is wrong with weights of so many percent in all; empty if nothing is */
    static Optional<String> problemOfTotal(int total) {
        if (total == WHOLE) {
            return Optional.empty();
        }
        String off = total < WHOLE ? WHOLE - total + " short" : total - WHOLE + " too many";
        return Optional.of("weights must total exactly 100: they total " + total + ", " + off);
    }

    public List<Metric> metrics() {
        return metrics;
    }

    @Override
    public ModelKind kind() {
        return ModelKind.WEIGHTED;
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
        return metrics.stream()
                .flatMap(metric -> metric.source().named().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean readsAnyEvent() {
        return metrics.stream().anyMatch(metric -> metric.source() instanceof MetricSource.AnyEvent);
    }

    @Override
    public boolean readsLastValues() {
        return metrics.stream().anyMatch(metric -> metric.measure() == Measure.LAST_VALUE);
    }

    /** All history: whether something is missing or 0 depends on whether it ever happened. */
    @Override
    public Optional<LocalDate> needsActivityFrom(LocalDate firstDay) {
        return Optional.empty();
    }

    @Override
    public Optional<ScoreBreakdown> score(CustomerActivity activity, LocalDate day) {
        return contributions(activity, day).map(contributions -> ScoreBreakdown.of(contributions, bands));
    }

    @Override
    public Optional<Score> scoreOnly(CustomerActivity activity, LocalDate day) {
        return contributions(activity, day).map(ScoreBreakdown::scoreOf);
    }

    @Override
    public List<ModelWarning> warnings() {
        return IntStream.range(0, metrics.size())
                .filter(i -> metrics.get(i).weight() > ModelWarning.IN_PROPORTION)
                .<ModelWarning>mapToObj(i -> new ModelWarning.WeightOutOfProportion(
                        ModelPart.metric(this, i), metrics.get(i).weight()))
                .toList();
    }

    @Override
    public List<Optional<Score>> scores(CustomerActivity activity, List<LocalDate> days) {
        List<SlidingMetric> sliding = formulas.stream()
                .map(formula -> new SlidingMetric(formula, activity))
                .toList();
        var weighing = new Weighing(formulas);
        return ScoreHistory.of(
                this,
                activity,
                days,
                day -> weighing.points(sliding.stream()
                                .map(metric -> metric.normalisedOn(day))
                                .toList())
                        .map(Weighing::sum));
    }

    private Optional<List<MetricContribution>> contributions(CustomerActivity activity, LocalDate day) {
        if (!concerns(activity, day)) {
            return Optional.empty();
        }
        var measured = new ArrayList<Optional<Fraction>>(formulas.size());
        var normalised = new ArrayList<Optional<Fraction>>(formulas.size());
        for (MetricFormula formula : formulas) {
            Optional<Fraction> found = formula.measured(activity, day);
            measured.add(found);
            normalised.add(formula.normalised(found));
        }
        var weighing = new Weighing(formulas);
        return weighing.points(normalised).map(points -> {
            int weights = weighing.weights(normalised);
            return IntStream.range(0, formulas.size())
                    .mapToObj(i -> new MetricContribution(
                            formulas.get(i).metric(), measured.get(i), normalised.get(i), weights, points.get(i)))
                    .toList();
        });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeightedModel model
                && metrics.equals(model.metrics)
                && bands.equals(model.bands)
                && audience.equals(model.audience);
    }

    @Override
    public int hashCode() {
        return Objects.hash(metrics, bands, audience);
    }

    @Override
    public String toString() {
        return "WeightedModel[metrics=" + metrics + ", bands=" + bands + ", audience=" + audience + "]";
    }
}
