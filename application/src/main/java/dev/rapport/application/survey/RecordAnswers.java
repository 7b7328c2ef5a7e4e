package dev.rapport.application.survey;

import dev.rapport.application.ingestion.Delivery;
import dev.rapport.application.ingestion.FoldedEvents;
import dev.rapport.application.ingestion.FoldedEvents.Counts;
import dev.rapport.application.ingestion.FoldedEvents.TypeDay;
import dev.rapport.application.ingestion.Identities;
import dev.rapport.application.ingestion.SignalCatalog;
import dev.rapport.application.ingestion.Signals;
import dev.rapport.application.ingestion.StoreMicroBatch;
import dev.rapport.application.ingestion.UnfoldEvents;
import dev.rapport.application.survey.SurveyResponse.Given;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.ingestion.Message;
import dev.rapport.domain.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes a customer's answers events of the customer, in the transaction that stores them. An answer that was changed or taken back
 * is withdrawn: its event goes, as if it had never been.
 */
@ApplicationScoped
public class RecordAnswers {

    private final StoreMicroBatch storeMicroBatch;
    private final UnfoldEvents unfoldEvents;
    private final FoldedEvents events;
    private final Signals signals;
    private final Identities identities;
    private final Clock clock;

    RecordAnswers(
            StoreMicroBatch storeMicroBatch,
            UnfoldEvents unfoldEvents,
            FoldedEvents events,
            Signals signals,
            Identities identities,
            Clock clock) {
        this.storeMicroBatch = storeMicroBatch;
        this.unfoldEvents = unfoldEvents;
        this.events = events;
        this.signals = signals;
        this.identities = identities;
        this.clock = clock;
    }

    /**
     * What became of a response.
     *
     * @param before empty: it is new
     */
    public record Change(Optional<SurveyResponse> before, SurveyResponse after) {

        /** The answers that were events already. */
        private Map<String, Given> recorded() {
            return before.filter(there -> there.identity().isPresent())
                    .map(SurveyResponse::answers)
                    .orElse(Map.of());
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(Workspace workspace, KnownSurvey known, Survey survey, Change change) {
        if (change.after().identity().isPresent()) {
            withdraw(workspace, change);
            record(workspace, known, survey, change);
        }
    }

    /**
     * Records the answers of responses that an import brings: all of them are new.
     *
     * @param names of the identities that the responses are of
     * @param importId by which the events are found when the import is undone
     */
    void recordImported(
            Workspace workspace,
            KnownSurvey known,
            Survey survey,
            List<SurveyResponse> responses,
            Map<Long, Identity> names,
            long importId) {
        var items = new ArrayList<Delivery.Item>();
        for (SurveyResponse response : responses) {
            response.identity()
                    .map(names::get)
                    .ifPresent(respondent -> response.answers()
                            .keySet()
                            .forEach(question -> AnswerEvents.of(known, survey, response, respondent, question)
                                    .ifPresent(event -> items.add(readable(items.size(), event)))));
        }
        if (!items.isEmpty()) {
            storeMicroBatch.handle(List.of(new Delivery(workspace, clock.instant(), items, importId)));
        }
    }

    private void withdraw(Workspace workspace, Change change) {
        List<Map.Entry<String, Given>> outdated = change.recorded().entrySet().stream()
                .filter(one -> one.getValue().answer().isPresent())
                .filter(one -> !one.getValue().equals(change.after().answers().get(one.getKey())))
                .collect(Collectors.toCollection(ArrayList::new));
        if (outdated.isEmpty()) {
            return;
        }
        events.holdBackfill(workspace.id());
        SignalCatalog catalog = signals.hold(workspace.id(), Set.of());
        // What a closed day counts stays, with its event or without.
        outdated.removeIf(one -> catalog.isClosed(workspace.dayOf(one.getValue().at())));
        long identity = change.after().identity().orElseThrow();
        Map<TypeDay, Counts> removed = new HashMap<>();
        for (Map.Entry<String, Given> one : outdated) {
            Given given = one.getValue();
            events.remove(workspace, identity, given.at(), AnswerEvents.id(change.after(), one.getKey(), given))
                    .forEach((day, counts) -> removed.merge(day, counts, Counts::plus));
        }
        if (!removed.isEmpty()) {
            unfoldEvents.handle(workspace, catalog, removed);
        }
    }

    private void record(Workspace workspace, KnownSurvey known, Survey survey, Change change) {
        SurveyResponse after = change.after();
        Identity respondent =
                identities.named(workspace.id(), after.identity().orElseThrow()).orElseThrow();
        var items = new ArrayList<Delivery.Item>();
        after.answers().forEach((question, given) -> {
            if (!Objects.equals(given, change.recorded().get(question))) {
                AnswerEvents.of(known, survey, after, respondent, question)
                        .ifPresent(event -> items.add(readable(items.size(), event)));
            }
        });
        if (!items.isEmpty()) {
            storeMicroBatch.handle(List.of(new Delivery(workspace, clock.instant(), items, null)));
        }
    }

    private static Delivery.Readable readable(int index, Message.Event event) {
        return new Delivery.Readable(index, event, () -> event.id().text());
    }
}
