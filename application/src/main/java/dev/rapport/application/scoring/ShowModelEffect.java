package dev.rapport.application.scoring;

import dev.rapport.application.customer.CustomerProfiles;
import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.scoring.Activities.Need;
import dev.rapport.application.scoring.CustomerSamples.Sample;
import dev.rapport.application.scoring.ModelEffect.Example;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.scoring.EngagementBand;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.ScoringModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows while a model is being written what it would do, on so few customers that nobody waits; stores nothing. */
@ApplicationScoped
public class ShowModelEffect {

    private static final int SAMPLED = 1_000;

    private final ScoringModels models;
    private final Activities activities;
    private final CustomerSamples samples;
    private final CustomerReferences references;
    private final CustomerProfiles profiles;
    private final CustomerOverviews overviews;

    ShowModelEffect(
            ScoringModels models,
            Activities activities,
            CustomerSamples samples,
            CustomerReferences references,
            CustomerProfiles profiles,
            CustomerOverviews overviews) {
        this.models = models;
        this.activities = activities;
        this.samples = samples;
        this.references = references;
        this.profiles = profiles;
        this.overviews = overviews;
    }

    /**
     * Not one transaction: it only reads.
     *
     * @throws dev.rapport.application.refusal.Invalid {@code model.invalid}, naming everything that is wrong
     */
    public ModelEffect handle(Workspace workspace, Wanted wanted) {
        ScoringModel model = CheckedModel.of(wanted.definition());
        Optional<ModelVersion> present =
                models.find(workspace.id(), ModelChoice.current(wanted.model())).filter(ModelVersion::usable);
        // By the draft itself the order would change with every stroke, and the examples with it.
        Optional<ScoringModel> order = present.or(
                        () -> models.find(workspace.id(), ModelChoice.PRIMARY).filter(ModelVersion::usable))
                .map(ModelVersion::model);
        var population = new PreviewedPopulation(present, model, wanted.day());
        Need need = order.map(ranking -> population.need().and(Need.of(ranking, wanted.day())))
                .orElse(population.need());
        Sample sample = samples.of(workspace.id(), SAMPLED);
        var chosen = new ExampleChoice(order.orElse(model), wanted.day());
        activities.some(workspace, sample.customers(), need, customer -> {
            population.add(customer);
            chosen.add(customer);
        });
        var standings = new Standings(workspace, present.map(ModelVersion::model), model, wanted.day(), need);
        return new ModelEffect(
                sample.of(),
                population.preview(_ -> Optional.empty()),
                standings.of(chosen.highMiddleLow()),
                wanted.followed()
                        .flatMap(reference -> find(workspace, reference))
                        .flatMap(id -> standings.of(List.of(id)).stream().findFirst()),
                present.map(version -> labels(version.model())).orElse(List.of()),
                labels(model));
    }

    private Optional<CustomerId> find(Workspace workspace, String reference) {
        try {
            return references.of(workspace.id(), Identity.user(reference)).or(() -> search(workspace, reference));
        } catch (NotFound nothingToSearchBy) {
            return Optional.empty();
        }
    }

    private Optional<CustomerId> search(Workspace workspace, String text) {
        var query = new CustomerOverviewQuery(
                Optional.empty(),
                Optional.empty(),
                CustomerOverviewQuery.Sort.NAME,
                false,
                text,
                Optional.empty(),
                1,
                Optional.empty());
        return overviews.page(workspace, query).customers().stream()
                .map(CustomerOverview::id)
                .findFirst();
    }

    private static List<BandLabel> labels(ScoringModel model) {
        List<EngagementBand> bands = model.bands().bands();
        return bands.stream().map(BandLabel::of).toList();
    }

    /** Scores single customers by both models. */
    private final class Standings {

        private final Workspace workspace;
        private final Optional<ScoringModel> present;
        private final ScoringModel model;
        private final LocalDate day;
        private final Need need;

        Standings(Workspace workspace, Optional<ScoringModel> present, ScoringModel model, LocalDate day, Need need) {
            this.workspace = workspace;
            this.present = present;
            this.model = model;
            this.day = day;
            this.need = need;
        }

        /** In the order of {@code customers}; who has gone meanwhile is left out. */
        List<Example> of(List<CustomerId> customers) {
            var examples = new ArrayList<Example>();
            for (CustomerId id : customers) {
                activities.some(workspace, List.of(id), need, customer -> examples.add(example(customer)));
            }
            return examples;
        }

        private Example example(Activities.ActiveCustomer customer) {
            return new Example(
                    customer.id(),
                    profiles.one(workspace.id(), customer.id()).title(),
                    present.flatMap(now -> standing(customer, now)),
                    standing(customer, model));
        }

        private Optional<ModelEffect.Standing> standing(Activities.ActiveCustomer customer, ScoringModel by) {
            return by.scoreOnly(customer.activity(), day).map(score -> ModelEffect.Standing.of(score, by));
        }
    }

    /**
     * What is being written.
     *
     * @param model which it is to be a version of; its current one is what it is compared with
     * @param followed a userId, or part of a name, an e-mail address or an id
     */
    public record Wanted(ModelId model, ModelDefinition definition, Optional<String> followed, LocalDate day) {}
}
