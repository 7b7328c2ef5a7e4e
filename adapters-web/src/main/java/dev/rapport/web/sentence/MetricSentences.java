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
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Says a metric of a weighted model in a sentence: “40 % for the days with an order in the last 30 days: …”. */
@Singleton
public class MetricSentences {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final SentenceTexts texts;
    private final SignalPhrases phrases;

    MetricSentences(SentenceTexts texts) {
        this.texts = texts;
        this.phrases = new SignalPhrases(texts);
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
        return texts.metric(
                weight,
                measured(metric.measure(), metric.source()),
                metric.measure() == Measure.DAYS_SINCE_LAST ? "" : phrases.window(metric.window()),
                scale(metric.normalisation()),
                missing(metric.whenMissing()));
    }

    private String measured(Measure measure, MetricSource source) {
        return switch (measure) {
            case EVENTS -> texts.events(source(source, texts.any_events()));
            case VALUE_SUM -> texts.value_sum(source(source, texts.any_events()));
            case ACTIVE_DAYS -> texts.active_days(source(source, texts.any_events()));
            case DAYS_SINCE_LAST -> texts.days_since_last(source(source, texts.any_event()));
            case EVENT_TYPES ->
                source instanceof MetricSource.Signals(List<Signal> signals)
                        ? texts.event_types_of(phrases.any(signals))
                        : texts.event_types();
            case AVERAGE_VALUE -> texts.average_value(source(source, texts.any_events()));
            case LAST_VALUE -> texts.last_value(source(source, texts.any_event()));
        };
    }

    private String source(MetricSource source, String any) {
        return source instanceof MetricSource.Signals(List<Signal> signals) ? phrases.any(signals) : any;
    }

    private String scale(Normalisation normalisation) {
        return switch (normalisation) {
            case Normalisation.Linear(BigDecimal min, BigDecimal max) -> between(min, max);
            case Normalisation.Logarithmic(BigDecimal min, BigDecimal max) -> between(min, max) + texts.logarithmic();
            case Normalisation.Steps(List<Normalisation.Step> steps) ->
                steps.stream()
                        .map(step -> texts.step(SignalPhrases.number(step.from()), SignalPhrases.number(step.points())))
                        .collect(joining(texts.comma()));
        };
    }

    private String between(BigDecimal min, BigDecimal max) {
        String nothing = SignalPhrases.number(min);
        String all = SignalPhrases.number(max);
        return min.compareTo(max) < 0 ? texts.rising(nothing, all) : texts.falling(nothing, all);
    }

    private String missing(WhenMissing whenMissing) {
        return switch (whenMissing) {
            case WhenMissing.Zero _ -> "";
            case WhenMissing.LeftOut _ -> texts.left_out();
            case WhenMissing.Fixed(BigDecimal points) -> texts.fixed(SignalPhrases.number(points));
        };
    }
}
