package dev.rapport.web.survey;

import dev.rapport.application.survey.SurveyResults;
import dev.rapport.application.survey.SurveyResults.Point;
import dev.rapport.application.survey.SurveyResults.QuestionResult;
import dev.rapport.application.survey.SurveyResults.SegmentResult;
import dev.rapport.domain.measure.Comparison;
import dev.rapport.domain.measure.Interval;
import dev.rapport.domain.measure.Verdict;
import dev.rapport.domain.survey.AnswerFormat;
import dev.rapport.domain.survey.Headline;
import dev.rapport.web.chart.Amount;
import dev.rapport.web.chart.Bar;
import dev.rapport.web.chart.Ribbon;
import dev.rapport.web.chart.Whisker;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What came of a survey, as the page and the file show it.
 *
 * @param completion finished of started
 * @param reached times that customers answered when they were asked
 * @param responseRate these of all times that they were asked
 * @param line the trend; empty: fewer than two points
 */
@TemplateData
record ResultsView(
        String state,
        String kind,
        long started,
        long finished,
        Optional<Amount> completion,
        long reached,
        Optional<Amount> responseRate,
        Optional<Amount> headline,
        List<Asked> questions,
        List<Period> trend,
        Optional<Ribbon> line,
        List<Part> segments,
        long others,
        Optional<Engagement> engagement) {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 200;

    /**
     * A question and its answers.
     *
     * @param words whether it is answered in one's own words
     * @param yesNo whether the labels of {@code rows} are to be said in the page's language
     */
    @TemplateData
    record Asked(
            String key,
            String text,
            long answers,
            Optional<BigDecimal> mean,
            boolean words,
            boolean yesNo,
            boolean multiple,
            List<Row> rows,
            List<Row> groups) {}

    /** @param key of the answer or the group */
    @TemplateData
    record Row(String key, String label, long people, Amount share, Bar bar) {}

    @TemplateData
    record Period(LocalDate start, Amount amount) {}

    /**
     * @param kind {@code group}, {@code others}, {@code no_value}, {@code not_scored} or {@code anonymous}
     * @param name of a band
     * @param drawn the headline and its interval
     */
    @TemplateData
    record Part(
            String kind,
            String key,
            Optional<String> name,
            Amount amount,
            Whisker drawn,
            Optional<Difference> difference) {}

    /** What the bands say together. @param happier names of bands that answered better than all others, the highest first */
    @TemplateData
    record Engagement(List<String> happier, List<String> unhappier, int tested) {}

    /** To all others, in the headline's unit; of shares in points of percent. */
    @TemplateData
    record Difference(boolean changed, BigDecimal value, BigDecimal low, BigDecimal high) {}

    static ResultsView of(SurveyResults results) {
        return new ResultsView(
                results.survey().state().text(),
                results.survey().definition().kind().orElse(""),
                results.started(),
                results.finished(),
                results.completion().map(Amount::of),
                results.reached(),
                results.responseRate().map(Amount::of),
                results.headline().map(Amount::of),
                results.questions().stream().map(ResultsView::asked).toList(),
                results.trend().stream()
                        .map(point -> new Period(point.start(), Amount.of(point.headline())))
                        .toList(),
                line(results),
                results.segments().stream().map(ResultsView::part).toList(),
                results.others(),
                results.engagement().map(it -> new Engagement(it.happier(), it.unhappier(), it.tested())));
    }

    private static Asked asked(QuestionResult result) {
        AnswerFormat format = result.question().format();
        Map<String, String> labels = format instanceof AnswerFormat.Choice choice
                ? choice.options().stream()
                        .collect(Collectors.toMap(
                                AnswerFormat.Option::key,
                                option -> option.text().in(option.text().main())))
                : Map.of();
        return new Asked(
                result.question().key(),
                result.question().text().in(result.question().text().main()),
                result.answers(),
                result.mean().map(mean -> BigDecimal.valueOf(mean.value())),
                format instanceof AnswerFormat.Words,
                format instanceof AnswerFormat.YesNo,
                format instanceof AnswerFormat.Choice choice && choice.multiple(),
                rows(
                        result.distribution().stream()
                                .map(one -> new Counted(
                                        one.answer(),
                                        Amount.of(one.share()),
                                        one.share().part()))
                                .toList(),
                        key -> labels.getOrDefault(key, key)),
                rows(
                        result.groups().stream()
                                .map(one -> new Counted(
                                        one.group().text(),
                                        Amount.of(one.share()),
                                        one.share().part()))
                                .toList(),
                        Function.identity()));
    }

    private record Counted(String key, Amount share, long people) {}

    private static List<Row> rows(List<Counted> counted, Function<String, String> label) {
        List<Bar> bars = Bar.fromZero(
                counted.stream().map(one -> one.share().value().doubleValue()).toList());
        return IntStream.range(0, counted.size())
                .mapToObj(i -> {
                    Counted one = counted.get(i);
                    return new Row(one.key(), label.apply(one.key()), one.people(), one.share(), bars.get(i));
                })
                .toList();
    }

    /** Evenly in time: a period without answers leaves a gap. */
    private static Optional<Ribbon> line(SurveyResults results) {
        if (results.trend().size() < 2) {
            return Optional.empty();
        }
        Map<LocalDate, Headline> headlines =
                results.trend().stream().collect(Collectors.toMap(Point::start, Point::headline));
        var every = results.asked().every();
        var line = new ArrayList<Optional<Ribbon.Value>>();
        for (LocalDate start = results.trend().getFirst().start();
                !start.isAfter(results.trend().getLast().start());
                start = every.after(start)) {
            line.add(Optional.ofNullable(headlines.get(start)).map(ResultsView::ribboned));
        }
        return Optional.of(Ribbon.of(line, WIDTH, HEIGHT));
    }

    private static Ribbon.Value ribboned(Headline headline) {
        Amount amount = Amount.of(headline);
        Amount.Range range = amount.interval().orElse(new Amount.Range(amount.value(), amount.value()));
        return new Ribbon.Value(
                amount.value().doubleValue(),
                range.low().doubleValue(),
                range.high().doubleValue());
    }

    private static Whisker drawn(Headline headline) {
        Interval shown = headline.interval().orElse(Interval.of(headline.value(), headline.value()));
        Interval range = headline.range();
        return Whisker.of(range.low(), range.high(), shown.low(), shown.high(), headline.value());
    }

    private static Part part(SegmentResult result) {
        return new Part(
                result.segment().kind().name().toLowerCase(Locale.ROOT),
                result.segment().key().orElse(""),
                result.name(),
                Amount.of(result.headline()),
                drawn(result.headline()),
                result.difference() instanceof Comparison.Tested it
                        ? Optional.of(new Difference(
                                it.verdict() == Verdict.CHANGED,
                                BigDecimal.valueOf(it.difference()),
                                BigDecimal.valueOf(it.interval().low()),
                                BigDecimal.valueOf(it.interval().high())))
                        : Optional.empty());
    }
}
