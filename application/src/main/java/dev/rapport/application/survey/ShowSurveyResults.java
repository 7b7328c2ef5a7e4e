package dev.rapport.application.survey;

import dev.rapport.application.scoring.ModelChoice;
import dev.rapport.application.scoring.ScoringModels;
import dev.rapport.application.survey.ResultsAsked.By;
import dev.rapport.application.survey.SurveyResults.AnswerShare;
import dev.rapport.application.survey.SurveyResults.Engagement;
import dev.rapport.application.survey.SurveyResults.Point;
import dev.rapport.application.survey.SurveyResults.QuestionResult;
import dev.rapport.application.survey.SurveyResults.SegmentResult;
import dev.rapport.application.survey.SurveyTally.Segment;
import dev.rapport.application.work.Work;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.measure.Comparison;
import dev.rapport.domain.measure.Holm;
import dev.rapport.domain.measure.Share;
import dev.rapport.domain.measure.Verdict;
import dev.rapport.domain.scoring.EngagementBand;
import dev.rapport.domain.survey.AnswerFormat;
import dev.rapport.domain.survey.ChoiceResult;
import dev.rapport.domain.survey.Headline;
import dev.rapport.domain.survey.HeadlineQuestion;
import dev.rapport.domain.survey.Question;
import dev.rapport.domain.survey.RatingResult;
import dev.rapport.domain.survey.Ratings;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.SurveyDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** What came of a survey, as its answers stand now. */
@ApplicationScoped
public class ShowSurveyResults {

    private final Surveys surveys;
    private final SurveyTallies tallies;
    private final ScoringModels models;

    ShowSurveyResults(Surveys surveys, SurveyTallies tallies, ScoringModels models) {
        this.surveys = surveys;
        this.tallies = tallies;
        this.models = models;
    }

    /** @throws dev.rapport.application.refusal.NotFound if there is no such survey */
    public Work<SurveyResults> handle(Workspace workspace, SurveyId id, ResultsAsked asked) {
        KnownSurvey known = surveys.require(workspace.id(), id);
        return _ -> results(workspace, known, asked);
    }

    private SurveyResults results(Workspace workspace, KnownSurvey known, ResultsAsked asked) {
        Optional<Survey> survey = known.definition().check() instanceof SurveyDefinition.Checked.Valid(Survey valid)
                ? Optional.of(valid)
                : Optional.empty();
        Optional<HeadlineQuestion> main = survey.flatMap(HeadlineQuestion::of);
        SurveyTally tally = tallies.tally(workspace, known.id(), main.map(HeadlineQuestion::key), asked);
        List<SegmentResult> segments = main.map(question -> segments(question, tally, bands(workspace.id(), asked)))
                .orElse(List.of());
        return new SurveyResults(
                known,
                asked,
                tally.started(),
                tally.finished(),
                Share.of(tally.finished(), tally.started()),
                tally.reached(),
                Share.of(tally.reached(), tally.asked()),
                main.flatMap(question -> question.headline(ratings(tally, question.key()))),
                survey.map(Survey::asked).orElse(List.of()).stream()
                        .map(question -> result(question, main, tally))
                        .toList(),
                main.map(question -> trend(question, tally)).orElse(List.of()),
                segments,
                tally.others(),
                main.filter(_ -> asked.by().filter(By.Band.class::isInstance).isPresent())
                        .map(question -> engagement(question, segments)));
    }

    private static Ratings ratings(SurveyTally tally, String question) {
        return tally.ratings().getOrDefault(question, Ratings.NONE);
    }

    private static QuestionResult result(Question question, Optional<HeadlineQuestion> main, SurveyTally tally) {
        long answers = tally.answered().getOrDefault(question.key(), 0L);
        Ratings ratings = ratings(tally, question.key());
        return new QuestionResult(
                question,
                answers,
                ratings.mean(),
                distribution(question, tally, answers),
                main.filter(one -> one.key().equals(question.key()))
                        .map(one -> one.groups(ratings))
                        .orElse(List.of()));
    }

    private static List<AnswerShare> distribution(Question question, SurveyTally tally, long answers) {
        return switch (question.format()) {
            case AnswerFormat.Rating format ->
                RatingResult.of(
                                ratings(tally, question.key()),
                                format.scale().low(),
                                format.scale().high())
                        .map(result -> result.distribution().stream()
                                .map(point -> new AnswerShare(Integer.toString(point.rating()), point.share()))
                                .toList())
                        .orElse(List.of());
            case AnswerFormat.Choice choice -> shares(question, tally, choice.keys(), answers);
            case AnswerFormat.YesNo _ -> shares(question, tally, List.of(SurveyTally.YES, SurveyTally.NO), answers);
            case AnswerFormat.Words _ -> List.of();
        };
    }

    private static List<AnswerShare> shares(Question question, SurveyTally tally, List<String> options, long answers) {
        Map<String, Long> chosen = tally.chosen().getOrDefault(question.key(), Map.of());
        var inOrder = new LinkedHashMap<String, Long>();
        options.forEach(option -> inOrder.put(option, chosen.getOrDefault(option, 0L)));
        return ChoiceResult.ofMultiple(inOrder, answers)
                .map(result -> result.options().stream()
                        .map(option -> new AnswerShare(option.name(), option.share()))
                        .toList())
                .orElse(List.of());
    }

    private static List<Point> trend(HeadlineQuestion question, SurveyTally tally) {
        var points = new ArrayList<Point>();
        tally.periods()
                .forEach((start, ratings) ->
                        question.headline(ratings).ifPresent(headline -> points.add(new Point(start, headline))));
        return points;
    }

    private static List<SegmentResult> segments(
            HeadlineQuestion question, SurveyTally tally, SequencedMap<String, String> bands) {
        SequencedMap<Segment, Comparison> differences =
                Holm.eachAgainstTheOthers(tally.segments(), Ratings::plus, question::compare);
        var results = new ArrayList<SegmentResult>();
        differences.forEach((segment, difference) -> question.headline(
                        tally.segments().getOrDefault(segment, Ratings.NONE))
                .ifPresent(headline -> results.add(new SegmentResult(
                        segment,
                        segment.key().flatMap(key -> Optional.ofNullable(bands.get(key))),
                        headline,
                        difference))));
        results.sort(order(List.copyOf(bands.keySet())));
        return results;
    }

    /** @param segments bands from the lowest up */
    private static Engagement engagement(HeadlineQuestion question, List<SegmentResult> segments) {
        var happier = new ArrayList<String>();
        var unhappier = new ArrayList<String>();
        int tested = 0;
        for (SegmentResult segment : segments.reversed()) {
            if (segment.segment().kind() == Segment.Kind.GROUP
                    && segment.difference() instanceof Comparison.Tested difference) {
                tested++;
                if (difference.verdict() == Verdict.CHANGED) {
                    String name =
                            segment.name().or(() -> segment.segment().key()).orElseThrow();
                    (question.isBetter(difference.difference()) ? happier : unhappier).add(name);
                }
            }
        }
        return new Engagement(happier, unhappier, tested);
    }

    /** Bands from the lowest up, other groups the largest first; who is in none at the end. */
    private static Comparator<SegmentResult> order(List<String> bands) {
        return Comparator.<SegmentResult, Segment.Kind>comparing(
                        result -> result.segment().kind())
                .thenComparing(result -> bands.indexOf(result.segment().key().orElse("")))
                .thenComparing(
                        result -> result.headline(),
                        Comparator.comparing(Headline::answers).reversed())
                .thenComparing(result -> result.segment().key().orElse(""));
    }

    /** Names by key, the lowest band first; empty where nothing is split by them. */
    private SequencedMap<String, String> bands(WorkspaceId workspace, ResultsAsked asked) {
        var names = new LinkedHashMap<String, String>();
        asked.by()
                .filter(By.Band.class::isInstance)
                .flatMap(_ -> models.find(workspace, ModelChoice.PRIMARY))
                .ifPresent(version -> {
                    for (EngagementBand band : version.model().bands().bands()) {
                        names.put(band.key(), band.name());
                    }
                });
        return names;
    }
}
