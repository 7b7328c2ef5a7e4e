package dev.rapport.web.chart;

import dev.rapport.domain.measure.Interval;
import dev.rapport.domain.measure.Share;
import dev.rapport.domain.survey.Headline;
import dev.rapport.domain.survey.SurveyKind;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number of a survey as the pages show it: with its interval and its number of answers.
 *
 * @param percent whether {@code value} and the interval are shares, 0 to 1
 * @param reliable false: it is greyed
 */
@TemplateData
public record Amount(boolean percent, BigDecimal value, Optional<Range> interval, long answers, boolean reliable) {

    /** An interval at 95 %. */
    @TemplateData
    public record Range(BigDecimal low, BigDecimal high) {}

    public static Amount of(Headline headline) {
        boolean percent = headline.kind() == SurveyKind.CSAT;
        int places = percent ? 2 : 0;
        return new Amount(
                percent,
                BigDecimal.valueOf(headline.value()).movePointLeft(places),
                headline.interval().map(interval -> range(interval, places)),
                headline.answers(),
                headline.isReliable());
    }

    public static Amount of(Share share) {
        return new Amount(
                true, BigDecimal.valueOf(share.value()), Optional.of(range(share.interval(), 0)), share.whole(), true);
    }

    public static Range range(Interval interval, int places) {
        return new Range(
                BigDecimal.valueOf(interval.low()).movePointLeft(places),
                BigDecimal.valueOf(interval.high()).movePointLeft(places));
    }
}
