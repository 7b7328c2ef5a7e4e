package dev.rapport.rest.survey;

import dev.rapport.application.survey.ResultsAsked.By;
import dev.rapport.application.survey.SurveyResults;
import dev.rapport.application.survey.SurveyResults.QuestionResult;
import dev.rapport.application.survey.SurveyResults.SegmentResult;
import dev.rapport.domain.measure.Comparison;
import dev.rapport.domain.measure.Interval;
import dev.rapport.domain.measure.Share;
import dev.rapport.domain.survey.Headline;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a survey. Numbers are not rounded; what nobody answered has no result, which is different from 0.
 *
 * @param kind left out: a draft without one
 * @param headline left out: no answers, or a kind of survey without a headline
 * @param questions in the order in which they are asked
 * @param split left out: none was asked for
 */
record ResultsJson(
        String survey,
        String name,
        Optional<String> kind,
        ResponsesJson responses,
        Optional<HeadlineJson> headline,
        List<QuestionJson> questions,
        TrendJson trend,
        Optional<SplitJson> split) {

    /**
     * @param completion finished of started
     * @param responseRate times that customers answered of those that they were asked in the asked days, by widget, e-mail or
     *     other means; left out: nobody was asked
     */
    record ResponsesJson(
            long started, long finished, Optional<ShareJson> completion, Optional<ShareJson> responseRate) {}

    /** At 95 %, in the unit of the number that it belongs to. */
    record IntervalJson(double low, double high) {

        static IntervalJson of(Interval interval) {
            return new IntervalJson(interval.low(), interval.high());
        }
    }

    /** @param percent of those who answered, 0 to 100, and so is its interval */
    record ShareJson(long count, double percent, IntervalJson interval) {

        static ShareJson of(Share share) {
            return new ShareJson(share.part(), share.percent(), IntervalJson.of(share.percentInterval()));
        }
    }

    /**
     * @param kind decides the unit: {@code nps} points from -100 to 100, {@code csat} percent, {@code effort} points of the scale
     * @param interval left out: a single answer says nothing about how a mean spreads
     * @param reliable false below 30 answers
     */
    record HeadlineJson(String kind, double value, Optional<IntervalJson> interval, long answers, boolean reliable) {

        static HeadlineJson of(Headline headline) {
            return new HeadlineJson(
                    headline.kind().text(),
                    headline.value(),
                    headline.interval().map(IntervalJson::of),
                    headline.answers(),
                    headline.isReliable());
        }
    }

    /**
     * @param answers people who answered it; who skipped it is in no number
     * @param mean of a rating
     * @param distribution every answer that can be given; empty without answers, and for words
     * @param groups of the headline's question, such as promoters; the best first
     */
    record QuestionJson(
            String key,
            Map<String, String> text,
            long answers,
            Optional<MeanJson> mean,
            List<AnswerJson> distribution,
            List<GroupJson> groups) {

        static QuestionJson of(QuestionResult result) {
            return new QuestionJson(
                    result.question().key(),
                    result.question().text().written(),
                    result.answers(),
                    result.mean()
                            .map(mean ->
                                    new MeanJson(mean.value(), mean.interval().map(IntervalJson::of))),
                    result.distribution().stream()
                            .map(one -> new AnswerJson(one.answer(), ShareJson.of(one.share())))
                            .toList(),
                    result.groups().stream()
                            .map(one -> new GroupJson(one.group().text(), ShareJson.of(one.share())))
                            .toList());
        }
    }

    record MeanJson(double value, Optional<IntervalJson> interval) {}

    /** @param answer a point of the scale, an option's key, {@code yes} or {@code no} */
    record AnswerJson(String answer, ShareJson share) {}

    record GroupJson(String group, ShareJson share) {}

    /**
     * @param every {@code week}, from Monday, or {@code month}
     * @param points oldest first; a period without answers has none
     */
    record TrendJson(String every, List<TrendPointJson> points) {}

    /** @param start the first day, in the workspace's zone */
    record TrendPointJson(LocalDate start, HeadlineJson headline) {}

    /**
     * @param by {@code language}, {@code channel}, {@code band}, or {@code trait:} and a trait's name
     * @param otherValues how many values of a trait are together in the segment of the kind {@code others}
     * @param engagement only of a split by band
     */
    record SplitJson(String by, List<SegmentJson> segments, long otherValues, Optional<EngagementJson> engagement) {}

    /**
     * Whether engaged customers are the satisfied ones.
     *
     * @param better names of bands whose customers answered better than all others, by the tests of the segments; the highest first
     * @param worse names of bands whose customers answered worse
     * @param tested how many bands could be compared; 0: nothing can be said
     */
    record EngagementJson(List<String> better, List<String> worse, int tested) {}

    /**
     * @param kind {@code group}, {@code others} (values of a trait that are too many), {@code no_value} (customers without the
     *     trait), {@code not_scored} (customers without a band) or {@code anonymous}
     * @param key of the group
     * @param name of a band
     * @param comparison with all other segments together
     */
    record SegmentJson(
            String kind,
            Optional<String> key,
            Optional<String> name,
            HeadlineJson headline,
            ComparisonJson comparison) {

        static SegmentJson of(SegmentResult result) {
            return new SegmentJson(
                    lower(result.segment().kind()),
                    result.segment().key(),
                    result.name(),
                    HeadlineJson.of(result.headline()),
                    ComparisonJson.of(result.difference()));
        }
    }

    /**
     * @param verdict {@code changed} or {@code no_distinguishable_change}, by the adjusted p; left out: not tested
     * @param untested why there is nothing to test: {@code no_answers}, {@code too_few_answers} or {@code all_alike}
     * @param difference the segment less all others, in the headline's unit; of CSAT in points of percent
     * @param adjustedPValue Holm's correction for how many segments are compared at once
     */
    record ComparisonJson(
            Optional<String> verdict,
            Optional<String> untested,
            Optional<Double> difference,
            Optional<IntervalJson> interval,
            Optional<Double> pValue,
            Optional<Double> adjustedPValue) {

        static ComparisonJson of(Comparison comparison) {
            return switch (comparison) {
                case Comparison.Tested it ->
                    new ComparisonJson(
                            Optional.of(lower(it.verdict())),
                            Optional.empty(),
                            Optional.of(it.difference()),
                            Optional.of(IntervalJson.of(it.interval())),
                            Optional.of(it.pValue()),
                            Optional.of(it.adjustedPValue()));
                case Comparison.Untested it ->
                    new ComparisonJson(
                            Optional.empty(),
                            Optional.of(lower(it.reason())),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
            };
        }
    }

    static ResultsJson of(SurveyResults results) {
        return new ResultsJson(
                results.survey().id().toString(),
                results.survey().name(),
                results.survey().definition().kind(),
                new ResponsesJson(
                        results.started(),
                        results.finished(),
                        results.completion().map(ShareJson::of),
                        results.responseRate().map(ShareJson::of)),
                results.headline().map(HeadlineJson::of),
                results.questions().stream().map(QuestionJson::of).toList(),
                new TrendJson(
                        results.asked().every().text(),
                        results.trend().stream()
                                .map(point -> new TrendPointJson(point.start(), HeadlineJson.of(point.headline())))
                                .toList()),
                results.asked().by().map(by -> split(by, results)));
    }

    private static SplitJson split(By by, SurveyResults results) {
        return new SplitJson(
                by.text(),
                results.segments().stream().map(SegmentJson::of).toList(),
                results.others(),
                results.engagement().map(it -> new EngagementJson(it.happier(), it.unhappier(), it.tested())));
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
