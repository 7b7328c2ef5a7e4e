package dev.rapport.application.survey;

import dev.rapport.application.ids.Ids;
import dev.rapport.application.ingestion.ErasedNames;
import dev.rapport.application.ingestion.Identities;
import dev.rapport.application.ingestion.Receipt;
import dev.rapport.application.ingestion.SignalCatalog;
import dev.rapport.application.ingestion.Signals;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.survey.ImportedAnswer.Checked;
import dev.rapport.application.survey.ImportedResponses.Asking;
import dev.rapport.application.survey.SurveyResponse.Given;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.ingestion.RejectReason;
import dev.rapport.domain.survey.Answers;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.SurveyState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stores answers of the past, with the events that they are: one transaction. Each becomes a response of its own and changes none
 * that there is. They were not asked for by the survey, so neither its days nor its quota stop them, and they count in no quota.
 */
@ApplicationScoped
public class StoreImportedAnswers {

    private final Surveys surveys;
    private final ImportedResponses responses;
    private final Identities identities;
    private final Signals signals;
    private final ErasedNames erasedNames;
    private final RecordAnswers recordAnswers;
    private final Ids ids;
    private final Clock clock;

    StoreImportedAnswers(
            Surveys surveys,
            ImportedResponses responses,
            Identities identities,
            Signals signals,
            ErasedNames erasedNames,
            RecordAnswers recordAnswers,
            Ids ids,
            Clock clock) {
        this.surveys = surveys;
        this.responses = responses;
        this.identities = identities;
        this.signals = signals;
        this.erasedNames = erasedNames;
        this.recordAnswers = recordAnswers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param importId that brings the rows, of which each is in the receipt by its line
     * @throws dev.rapport.application.refusal.NotFound if there is no such survey
     * @throws Conflict {@code survey.draft}, {@code survey.changed} if it was saved meanwhile: try again
     */
    @Transactional
    public Receipt handle(Workspace workspace, SurveyId id, long importId, List<ImportedAnswer> rows) {
        identities.keepAll(workspace.id());
        SignalCatalog catalog = signals.hold(workspace.id(), Set.of());
        KnownSurvey known = surveys.require(workspace.id(), id);
        requireOpened(known);
        Survey survey = known.survey();
        var refused = new ArrayList<Receipt.Rejected>();
        List<ImportedAnswer> kept = withoutErased(workspace, importId, rows, refused);
        Map<ImportedAnswer, Answers> fresh = fresh(workspace, id, survey, kept, refused);
        refuseClosedDays(workspace, catalog, fresh.keySet(), refused);
        int duplicates = rows.size() - fresh.size() - refused.size();
        Map<Identity, Long> numbers = identities.resolve(
                workspace.id(),
                fresh.keySet().stream()
                        .flatMap(row -> row.respondent().stream())
                        .collect(Collectors.toSet()),
                Map.of());
        var askings = new HashMap<>(responses.askings(workspace.id(), id, Set.copyOf(numbers.values())));
        var stored = new ArrayList<SurveyResponse>();
        fresh.forEach((row, answers) -> {
            Optional<Long> identity = row.respondent().map(numbers::get);
            List<Asking> before =
                    identity.map(one -> askings.getOrDefault(one, List.of())).orElse(List.of());
            Optional<LocalDate> same = sameAsking(workspace, survey, before, row.at());
            if (same.isPresent()) {
                refused.add(new Receipt.Rejected(
                        row.line(), RejectReason.ANSWER_REPEATED, "the customer answered it on " + same.get()));
                return;
            }
            SurveyResponse response = response(survey, id, row, answers, identity, before);
            responses.add(workspace.id(), response, row.key(), importId);
            stored.add(response);
            identity.ifPresent(one -> {
                var more = new ArrayList<>(before);
                more.add(new Asking(response.wave(), response.startedAt()));
                askings.put(one, more);
            });
        });
        var names = new HashMap<Long, Identity>();
        numbers.forEach((name, number) -> names.put(number, name));
        recordAnswers.recordImported(workspace, known, survey, stored, names, importId);
        if (!responses.holdUnchanged(workspace.id(), id, known.revision())) {
            throw new Conflict("survey.changed", "the survey was changed meanwhile");
        }
        return new Receipt(stored.size(), duplicates, refused);
    }

    private static void refuseClosedDays(
            Workspace workspace,
            SignalCatalog catalog,
            Collection<ImportedAnswer> fresh,
            List<Receipt.Rejected> refused) {
        fresh.removeIf(row -> {
            boolean closed = catalog.isClosed(workspace.dayOf(row.at()));
            if (closed) {
                refused.add(new Receipt.Rejected(
                        row.line(),
                        RejectReason.TIMESTAMP_BEFORE_RETENTION,
                        "days up to " + catalog.closedThrough().orElseThrow() + " are closed"));
            }
            return closed;
        });
    }

    private static void requireOpened(KnownSurvey known) {
        if (known.state() == SurveyState.DRAFT) {
            throw new Conflict("survey.draft", "a draft takes no answers: " + known.name());
        }
    }

    private List<ImportedAnswer> withoutErased(
            Workspace workspace, long importId, List<ImportedAnswer> rows, List<Receipt.Rejected> refused) {
        Set<Identity> erased = erasedNames.sinceUpload(
                workspace.id(),
                importId,
                rows.stream().flatMap(row -> row.respondent().stream()).collect(Collectors.toSet()));
        Map<Boolean, List<ImportedAnswer>> byErased = rows.stream()
                .collect(Collectors.partitioningBy(
                        row -> row.respondent().filter(erased::contains).isPresent()));
        byErased.getOrDefault(true, List.of())
                .forEach(row -> refused.add(new Receipt.Rejected(row.line(), RejectReason.CUSTOMER_ERASED, "")));
        return byErased.getOrDefault(false, List.of());
    }

    /** Those that can be stored, in their order, without what is stored already. */
    private Map<ImportedAnswer, Answers> fresh(
            Workspace workspace,
            SurveyId id,
            Survey survey,
            List<ImportedAnswer> rows,
            List<Receipt.Rejected> refused) {
        Set<String> known = responses.known(
                workspace.id(), id, rows.stream().map(ImportedAnswer::key).toList());
        var seen = new HashSet<>(known);
        Instant now = clock.instant();
        Map<ImportedAnswer, Answers> fresh = new LinkedHashMap<>();
        for (ImportedAnswer row : rows) {
            switch (row.check(survey, now)) {
                case Checked.Refused(var why) -> refused.add(why);
                case Checked.Valid(var answers) -> {
                    if (seen.add(row.key())) {
                        fresh.put(row, answers);
                    }
                }
            }
        }
        return fresh;
    }

    /** The day of an answer of the same asking; which came first says nothing, since files are in any order. */
    private static Optional<LocalDate> sameAsking(Workspace workspace, Survey survey, List<Asking> before, Instant at) {
        LocalDate day = workspace.dayOf(at);
        return before.stream()
                .map(asking -> workspace.dayOf(asking.startedAt()))
                .filter(other -> !survey.asking().clock().separates(before.size(), day, other))
                .findFirst();
    }

    private SurveyResponse response(
            Survey survey,
            SurveyId id,
            ImportedAnswer row,
            Answers answers,
            Optional<Long> identity,
            List<Asking> before) {
        Map<String, Given> given = new LinkedHashMap<>();
        answers.byQuestion()
                .forEach((question, answer) -> given.put(question, new Given(Optional.of(answer), 1, row.at())));
        Language language = row.language().orElse(survey.language());
        // Below 0, where no asking of ours is, so that the number of those stays as it was.
        long wave = identity.isEmpty()
                ? 0
                : Math.min(0, before.stream().mapToLong(Asking::wave).min().orElse(0)) - 1;
        return new SurveyResponse(
                new ResponseId(ids.next()),
                id,
                identity,
                wave,
                "import",
                language,
                row.at(),
                row.at(),
                Optional.of(row.at()),
                given);
    }
}
