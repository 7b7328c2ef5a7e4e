package dev.rapport.persistence.scoring;

import dev.rapport.application.page.Page;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.scoring.CustomerOverview;
import dev.rapport.application.scoring.CustomerOverviewPage;
import dev.rapport.application.scoring.CustomerOverviewQuery;
import dev.rapport.application.scoring.CustomerOverviews;
import dev.rapport.application.scoring.LookAtModel;
import dev.rapport.application.scoring.ModelChoice;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.application.scoring.ScoreCache.Generation;
import dev.rapport.application.scoring.ScoringModels;
import dev.rapport.application.storage.StorageFailure;
import dev.rapport.domain.access.Workspace;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SqlCustomerOverviews implements CustomerOverviews {

    private final Sql sql;
    private final LookAtModel lookAtModel;
    private final ScoringModels models;
    private final ScoreGenerations generations;
    private final Clock clock;

    SqlCustomerOverviews(
            Sql sql, LookAtModel lookAtModel, ScoringModels models, ScoreGenerations generations, Clock clock) {
        this.sql = sql;
        this.lookAtModel = lookAtModel;
        this.models = models;
        this.generations = generations;
        this.clock = clock;
    }

    @Override
    public CustomerOverviewPage page(Workspace workspace, CustomerOverviewQuery asked) {
        ModelVersion current = lookAtModel.handle(workspace, new ModelChoice(asked.model(), Optional.empty()));
        if (current.retiredAt().isPresent()) {
            throw new Conflict(
                    "model.retired",
                    current.label().name()
                            + " is retired, so there are no lists of it; single customers can be asked for");
        }
        LocalDate today = workspace.dayOf(clock.instant());
        Optional<Generation> newest = generations.live(workspace.id()).stream()
                .filter(generation -> generation.complete()
                        && generation.model().equals(current.label().id()))
                .findFirst();
        if (newest.isEmpty()) {
            return new CustomerOverviewPage(current.label(), today, true, List.of(), Optional.empty());
        }
        Generation generation = newest.get();
        ModelVersion version = models.find(
                        workspace.id(),
                        new ModelChoice(Optional.of(generation.model()), Optional.of(generation.version())))
                .orElseThrow();
        checkBand(asked, version);
        var list = new OverviewList(workspace.id(), generation, version.model().bands(), asked);
        return read(list, asked)
                .map(rows -> new CustomerOverviewPage(
                        version.label(), generation.day(), generation.day().equals(today), rows.items(), rows.next()))
                // Between our two looks the generation was replaced by the next one.
                .orElseGet(() -> page(workspace, asked));
    }

    private Optional<Page<CustomerOverview>> read(OverviewList list, CustomerOverviewQuery asked) {
        try {
            return sql.inSnapshot(list::read);
        } catch (StorageFailure e) {
            // A cursor of another list: its key is no number, no instant.
            if (asked.after().isPresent() && e.kind() == StorageFailure.Kind.DATA) {
                throw OverviewPlace.malformed(asked.after().get());
            }
            throw e;
        }
    }

    private static void checkBand(CustomerOverviewQuery asked, ModelVersion version) {
        asked.band()
                .filter(band -> !band.equals(CustomerOverviewQuery.NOT_SCORED))
                .filter(band -> version.model().bands().bands().stream()
                        .noneMatch(known -> known.key().equals(band)))
                .ifPresent(band -> {
                    String detail = "the model " + version.label().name() + " has no band " + band;
                    throw new Invalid("parameter.invalid", detail, List.of(new Violation("?band", detail)));
                });
    }
}
