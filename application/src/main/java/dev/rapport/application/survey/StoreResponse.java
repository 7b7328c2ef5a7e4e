package dev.rapport.application.survey;

import dev.rapport.application.ids.Ids;
import dev.rapport.application.ingestion.Identities;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.survey.SurveyResponse.Given;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.ingestion.EventTime;
import dev.rapport.domain.survey.Answers;
import dev.rapport.domain.survey.Openness;
import dev.rapport.domain.survey.Question;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.WrittenAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stores what a respondent sends, together with the events that it is: one transaction, all of it or nothing. */
@ApplicationScoped
public class StoreResponse {

    private final Surveys surveys;
    private final Responses responses;
    private final Askings askings;
    private final Identities identities;
    private final RecordAnswers recordAnswers;
    private final Ids ids;
    private final Clock clock;

    StoreResponse(
            Surveys surveys,
            Responses responses,
            Askings askings,
            Identities identities,
            RecordAnswers recordAnswers,
            Ids ids,
            Clock clock) {
        this.surveys = surveys;
        this.responses = responses;
        this.askings = askings;
        this.identities = identities;
        this.recordAnswers = recordAnswers;
        this.ids = ids;
        this.clock = clock;
    }

    /** Somebody else was faster with something that changes what has to be done. */
    static final class Overtaken extends RuntimeException {}

    /** @throws Overtaken to be tried again */
    @Transactional
    public SurveyResponse handle(Workspace workspace, Submission submission) {
        identities.keepAll(workspace.id());
        KnownSurvey known = surveys.require(workspace.id(), submission.survey());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Survey survey = requireOpen(known, now);
        Instant at = instant(submission, now);
        Answers given = checked(survey, submission);
        Optional<Long> identity = submission
                .respondent()
                .map(one -> identities
                        .resolve(workspace.id(), Set.of(one), Map.of())
                        .get(one));
        long wave = wave(workspace, survey, submission, identity, at);
        Optional<SurveyResponse> before = before(workspace, submission, identity, wave);
        SurveyResponse after = before.map(there -> merged(there, submission, given, identity, at))
                .orElseGet(() -> begun(submission, given, identity, wave, at));
        requireFinishable(survey, submission, after);
        store(workspace, submission, before, after);
        recordAnswers.handle(workspace, known, survey, new RecordAnswers.Change(before, after));
        if (before.isEmpty()) {
            admit(workspace, known);
        }
        return after;
    }

    private static Survey requireOpen(KnownSurvey known, Instant now) {
        Openness state = switch (known.state()) {
            case DRAFT -> Openness.DRAFT;
            case CLOSED -> Openness.CLOSED;
            case OPEN -> known.survey().asking().openness(known.state(), now, 0);
        };
        if (state != Openness.OPEN) {
            throw new Conflict("survey." + state.text(), "the survey takes no answers: it is " + state.text());
        }
        return known.survey();
    }

    private static Instant instant(Submission submission, Instant now) {
        Instant at = submission.at().orElse(now).truncatedTo(ChronoUnit.MICROS);
        EventTime.reasonToReject(at, now).ifPresent(_ -> {
            throw invalid(List.of(new Violation("/at", "at must be from 1990 on and at most 24 hours ahead: " + at)));
        });
        return at;
    }

    private static Answers checked(Survey survey, Submission submission) {
        return switch (submission.answers().check(survey)) {
            case WrittenAnswers.Checked.Valid(Answers answers) -> answers;
            case WrittenAnswers.Checked.Invalid(var found) ->
                throw invalid(found.stream()
                        .map(one -> CheckedSurvey.violation("/answers", one))
                        .toList());
        };
    }

    private Optional<SurveyResponse> before(
            Workspace workspace, Submission submission, Optional<Long> identity, long wave) {
        Optional<SurveyResponse> own =
                identity.flatMap(one -> responses.holdInWave(workspace.id(), submission.survey(), one, wave));
        return own.or(() -> byKey(workspace, submission)
                .filter(there -> identity.isEmpty()
                        || there.identity().isEmpty()
                        || there.identity().equals(identity)));
    }

    private Optional<SurveyResponse> byKey(Workspace workspace, Submission submission) {
        return submission.key().flatMap(key -> responses.holdByKey(workspace.id(), submission.survey(), key));
    }

    /** Which asking is answered: the one that the submission names, if there is such a one; else as ADR 11 says. */
    private long wave(Workspace workspace, Survey survey, Submission submission, Optional<Long> identity, Instant at) {
        if (identity.isEmpty()) {
            return 0;
        }
        long respondent = identity.get();
        Optional<Long> named = submission
                .wave()
                .filter(wave -> askings.find(workspace.id(), submission.survey(), respondent, wave)
                        .isPresent());
        if (named.isPresent() || submission.channel().asksForLife()) {
            return named.orElse(0L);
        }
        Optional<Askings.Wave> answered = responses
                .holdLatest(workspace.id(), submission.survey(), respondent)
                .map(latest -> new Askings.Wave(latest.wave(), latest.startedAt()));
        return askings.latest(workspace.id(), submission.survey(), respondent)
                .filter(asked ->
                        answered.isEmpty() || asked.number() >= answered.get().number())
                .or(() -> answered)
                .map(latest -> survey.asking()
                        .clock()
                        .wave(latest.number(), workspace.dayOf(latest.at()), workspace.dayOf(at)))
                .orElse(1L);
    }

    private SurveyResponse begun(Submission submission, Answers given, Optional<Long> identity, long wave, Instant at) {
        if (given.isEmpty()) {
            throw invalid(List.of(new Violation("/answers", "answers must have one at least")));
        }
        Map<String, Given> answers = new LinkedHashMap<>();
        given.byQuestion().forEach((question, answer) -> answers.put(question, new Given(Optional.of(answer), 1, at)));
        return new SurveyResponse(
                new ResponseId(ids.next()),
                submission.survey(),
                identity,
                wave,
                submission.channel().text(),
                submission.language(),
                at,
                at,
                submission.finished() ? Optional.of(at) : Optional.empty(),
                answers);
    }

    /** Of two answers to a question the later one stays, whichever came first; what was sent blank is taken back. */
    private static SurveyResponse merged(
            SurveyResponse before, Submission submission, Answers given, Optional<Long> identity, Instant at) {
        var answers = new LinkedHashMap<>(before.answers());
        given.byQuestion()
                .forEach((question, answer) ->
                        answers.merge(question, new Given(Optional.of(answer), 1, at), StoreResponse::later));
        submission.answers().skipped().stream()
                .filter(answers::containsKey)
                .forEach(question -> answers.merge(question, new Given(Optional.empty(), 1, at), StoreResponse::later));
        return new SurveyResponse(
                before.id(),
                before.survey(),
                before.identity().or(() -> identity),
                before.wave(),
                before.channel(),
                submission.language(),
                before.startedAt().isBefore(at) ? before.startedAt() : at,
                before.answeredAt().isAfter(at) ? before.answeredAt() : at,
                before.finishedAt().or(() -> submission.finished() ? Optional.of(at) : Optional.empty()),
                answers);
    }

    private static Given later(Given there, Given sent) {
        return there.answer().equals(sent.answer()) || sent.at().isBefore(there.at())
                ? there
                : new Given(sent.answer(), there.revision() + 1, sent.at());
    }

    private static void requireFinishable(Survey survey, Submission submission, SurveyResponse after) {
        if (!submission.finished()) {
            return;
        }
        List<Violation> missing = survey.questions().stream()
                .filter(Question::required)
                .map(Question::key)
                .filter(key -> after.plain().to(key).isEmpty())
                .map(key -> new Violation("/answers/" + key, key + " is required"))
                .toList();
        if (!missing.isEmpty()) {
            throw invalid(missing);
        }
    }

    private void store(
            Workspace workspace, Submission submission, Optional<SurveyResponse> before, SurveyResponse after) {
        if (before.isPresent()) {
            responses.replace(workspace.id(), before.get(), after);
        } else {
            // Somebody else used the same browser before: the response of now is found by who it is.
            Optional<String> key = byKey(workspace, submission).isPresent() ? Optional.empty() : submission.key();
            if (!responses.add(workspace.id(), after, key)) {
                throw new Overtaken();
            }
        }
    }

    private void admit(Workspace workspace, KnownSurvey known) {
        switch (surveys.admit(workspace.id(), known.id(), known.revision())) {
            case ADMITTED -> {}
            case CHANGED -> throw new Overtaken();
            case QUOTA_REACHED ->
                throw new Conflict("survey.quota-reached", "the survey takes no answers: its quota is reached");
        }
    }

    private static Invalid invalid(List<Violation> violations) {
        return new Invalid(
                "response.invalid",
                "the response breaks " + (violations.size() == 1 ? "1 rule" : violations.size() + " rules"),
                violations);
    }
}
