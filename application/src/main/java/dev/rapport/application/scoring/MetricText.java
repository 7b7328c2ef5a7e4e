package dev.rapport.application.scoring;

import dev.rapport.domain.scoring.Metric;
import dev.rapport.domain.scoring.MetricSource;
import dev.rapport.domain.scoring.Normalisation;
import dev.rapport.domain.scoring.Signal;
import dev.rapport.domain.scoring.WhenMissing;
import dev.rapport.domain.scoring.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A metric in a sentence, for people. */
final class MetricText {

    private MetricText() {}

    static String of(Metric metric) {
        return metric.weight() + " % for " + measured(metric) + window(metric.window()) + ": "
                + scale(metric.normalisation()) + missing(metric.whenMissing());
    }

    private static String measured(Metric metric) {
        return switch (metric.measure()) {
            case EVENTS -> "the number of " + source(metric, "events");
            case VALUE_SUM -> "the total value of " + source(metric, "all events");
            case ACTIVE_DAYS -> "the days with " + source(metric, "any event");
            case DAYS_SINCE_LAST -> "the days since the last " + source(metric, "event");
            case EVENT_TYPES -> "the different event types" + source(metric, "", " among ");
            case AVERAGE_VALUE -> "the average value of " + source(metric, "all events");
            case LAST_VALUE -> "the last value of " + source(metric, "any event");
        };
    }

    private static String source(Metric metric, String any) {
        return source(metric, any, "");
    }

    private static String source(Metric metric, String any, String before) {
        return switch (metric.source()) {
            case MetricSource.AnyEvent _ -> any;
            case MetricSource.Signals(List<Signal> signals) ->
                before + signals.stream().map(MetricText::signal).collect(Collectors.joining(" or "));
        };
    }

    private static String signal(Signal signal) {
        return signal.condition().isAlways()
                ? signal.type().name()
                : signal.type().name() + " with " + signal.condition().canonical();
    }

    private static String window(Window window) {
        return switch (window) {
            case Window.LastDays(int days) -> days == 1 ? " on the day" : " in the last " + days + " days";
            case Window.AllTime _ -> "";
        };
    }

    private static String scale(Normalisation normalisation) {
        return switch (normalisation) {
            case Normalisation.Linear(BigDecimal min, BigDecimal max) -> between(min, max);
            case Normalisation.Logarithmic(BigDecimal min, BigDecimal max) -> between(min, max) + ", logarithmic";
            case Normalisation.Steps(List<Normalisation.Step> steps) ->
                steps.stream()
                        .map(step -> "from " + arrow(step.from(), step.points()))
                        .collect(Collectors.joining(", "));
        };
    }

    private static String between(BigDecimal min, BigDecimal max) {
        return arrow(min, BigDecimal.ZERO) + ", " + arrow(max, BigDecimal.valueOf(100));
    }

    private static String arrow(BigDecimal measured, BigDecimal points) {
        return measured.toPlainString() + " → " + points.toPlainString();
    }

    private static String missing(WhenMissing whenMissing) {
        return switch (whenMissing) {
            case WhenMissing.Zero _ -> "";
            case WhenMissing.LeftOut _ -> ", left out if missing";
            case WhenMissing.Fixed(BigDecimal points) -> ", " + points.toPlainString() + " if missing";
        };
    }
}
