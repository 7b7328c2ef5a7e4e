package dev.rapport.web.sentence;

import static java.util.stream.Collectors.joining;

import dev.rapport.domain.scoring.Measure;
import dev.rapport.domain.scoring.Metric;
import dev.rapport.domain.scoring.MetricDefinition;
import dev.rapport.domain.scoring.MetricSource;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.Normalisation;
import dev.rapport.domain.scoring.Signal;
import dev.rapport.domain.scoring.WeightedModel;
import dev.rapport.domain.scoring.WeightedModelDefinition;
import dev.rapport.domain.scoring.WhenMissing;
import dev.rapport.web.frame.Spoken;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Says a metric of a weighted model in a sentence: “40 % for the days with an order in the last 30 days: …”. */
@Singleton
public class MetricSentences {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Spoken spoken;

    MetricSentences(Spoken spoken) {
        this.spoken = spoken;
    }

    /** @return empty as long as it is no metric yet */
    public Optional<String> of(MetricDefinition written) {
        // Alone, a metric is a model only with the whole weight.
        var alone = new MetricDefinition(
                written.id(),
                written.source(),
                written.measure(),
                written.window(),
                written.normalisation(),
                written.whenMissing(),
                Optional.of(WHOLE));
        return written.wholeWeight()
                .flatMap(weight -> new WeightedModelDefinition(List.of(alone), Optional.empty()).check()
                                instanceof ModelDefinition.Checked.Valid(WeightedModel model)
                        ? Optional.of(say(model.metrics().getFirst(), weight))
                        : Optional.empty());
    }

    /** Plain text, to be escaped where it is shown. */
    public String of(Metric metric) {
        return say(metric, metric.weight());
    }

    private String say(Metric metric, int weight) {
        var phrases = SignalPhrases.in(spoken);
        return phrases.texts()
                .metric(
                        weight,
                        measured(metric.measure(), metric.source(), phrases),
                        metric.measure() == Measure.DAYS_SINCE_LAST ? "" : phrases.window(metric.window()),
                        scale(metric.normalisation(), phrases),
                        missing(metric.whenMissing(), phrases));
    }

    private static String measured(Measure measure, MetricSource source, SignalPhrases phrases) {
        SentenceTexts texts = phrases.texts();
        return switch (measure) {
            case EVENTS -> texts.events(source(source, texts.any_events(), phrases));
            case VALUE_SUM -> texts.value_sum(source(source, texts.any_events(), phrases));
            case ACTIVE_DAYS -> texts.active_days(source(source, texts.any_events(), phrases));
            case DAYS_SINCE_LAST -> texts.days_since_last(source(source, texts.any_event(), phrases));
            case EVENT_TYPES ->
                source instanceof MetricSource.Signals(List<Signal> signals)
                        ? texts.event_types_of(phrases.any(signals))
                        : texts.event_types();
            case AVERAGE_VALUE -> texts.average_value(source(source, texts.any_events(), phrases));
            case LAST_VALUE -> texts.last_value(source(source, texts.any_event(), phrases));
        };
    }

    private static String source(MetricSource source, String any, SignalPhrases phrases) {
        return source instanceof MetricSource.Signals(List<Signal> signals) ? phrases.any(signals) : any;
    }

    private static String scale(Normalisation normalisation, SignalPhrases phrases) {
        SentenceTexts texts = phrases.texts();
        return switch (normalisation) {
            case Normalisation.Linear(BigDecimal min, BigDecimal max) -> between(min, max, phrases);
            case Normalisation.Logarithmic(BigDecimal min, BigDecimal max) ->
                between(min, max, phrases) + texts.logarithmic();
            case Normalisation.Steps(List<Normalisation.Step> steps) ->
                steps.stream()
                        .map(step -> texts.step(phrases.number(step.from()), phrases.number(step.points())))
                        .collect(joining(texts.comma()));
        };
    }

    private static String between(BigDecimal min, BigDecimal max, SignalPhrases phrases) {
        String nothing = phrases.number(min);
        String all = phrases.number(max);
        return min.compareTo(max) < 0
                ? phrases.texts().rising(nothing, all)
                : phrases.texts().falling(nothing, all);
    }

    private static String missing(WhenMissing whenMissing, SignalPhrases phrases) {
        return switch (whenMissing) {
            case WhenMissing.Zero _ -> "";
            case WhenMissing.LeftOut _ -> phrases.texts().left_out();
            case WhenMissing.Fixed(BigDecimal points) -> phrases.texts().fixed(phrases.number(points));
        };
    }
}
