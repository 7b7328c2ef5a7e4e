package dev.rapport.application.survey;

import dev.rapport.application.survey.SurveyTally.Segment;
import dev.rapport.domain.measure.Comparison;
import dev.rapport.domain.measure.Mean;
import dev.rapport.domain.measure.Share;
import dev.rapport.domain.survey.Headline;
import dev.rapport.domain.survey.HeadlineQuestion.GroupShare;
import dev.rapport.domain.survey.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What came of a survey. What nobody answered has no result, which is different from 0.
 *
 * @param started responses
 * @param completion finished of started; empty: nobody began
 * @param reached customers who were asked in the asked days and answered, once for each time
 * @param responseRate these of all who were asked, by widget, e-mail or other means; who came by a link was not; empty: nobody was asked
 * @param headline empty: no answers, or a kind without a headline
 * @param questions in the order in which they are asked; empty for a draft that is wrong
 * @param trend of the headline, oldest first; periods without answers are left out
 * @param segments of the headline, as asked; those without answers are left out
 * @param others how many groups are together in the segment of the others
 * @param engagement only of a split by band
 */
public record SurveyResults(
        KnownSurvey survey,
        ResultsAsked asked,
        long started,
        long finished,
        Optional<Share> completion,
        long reached,
        Optional<Share> responseRate,
        Optional<Headline> headline,
        List<QuestionResult> questions,
        List<Point> trend,
        List<SegmentResult> segments,
        long others,
        Optional<Engagement> engagement) {

    public SurveyResults {
        questions = List.copyOf(questions);
        trend = List.copyOf(trend);
        segments = List.copyOf(segments);
    }

    /**
     * The answers to one question.
     *
     * @param answers people who answered it
     * @param mean of a rating
     * @param distribution of a rating or a choice, every answer that can be given; empty without answers, and for words
     * @param groups of the headline's question, the best first
     */
    public record QuestionResult(
            Question question,
            long answers,
            Optional<Mean> mean,
            List<AnswerShare> distribution,
            List<GroupShare> groups) {}

    /**
     * One answer that can be given.
     *
     * @param answer a point of the scale, an option's key, {@code yes} or {@code no}
     * @param share of those who answered the question
     */
    public record AnswerShare(String answer, Share share) {}

    /** @param start the first day of the week or month */
    public record Point(LocalDate start, Headline headline) {}

    /**
     * Whether engaged customers are the satisfied ones: what the comparisons of the bands say together.
     *
     * @param happier bands whose customers answered better than all others, tested; the highest first
     * @param unhappier bands whose customers answered worse
     * @param tested bands that could be compared
     */
    public record Engagement(List<String> happier, List<String> unhappier, int tested) {

        public Engagement {
            happier = List.copyOf(happier);
            unhappier = List.copyOf(unhappier);
        }
    }

    /**
     * Some of the respondents, compared with all others together.
     *
     * @param name of a band
     * @param difference this segment less the others, in the headline's unit, corrected for how many are compared at once
     */
    public record SegmentResult(Segment segment, Optional<String> name, Headline headline, Comparison difference) {}
}
