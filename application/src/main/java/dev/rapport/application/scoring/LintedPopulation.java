package dev.rapport.application.scoring;

import dev.rapport.application.work.Progress;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.ModelFacts;
import dev.rapport.domain.scoring.ScoringModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks at what all customers say about a model, in one pass over all of its activity. */
@ApplicationScoped
class LintedPopulation {

    private final Activities activities;

    LintedPopulation(Activities activities) {
        this.activities = activities;
    }

    /** Only outside of a transaction. */
    ModelFacts facts(Workspace workspace, ScoringModel model, LocalDate day, Consumer<Progress> progress) {
        long all = activities.count(workspace.id());
        var counter = new ModelFacts.Counter(model, day, all);
        // Not only what the windows hold: when a signal was last seen is part of what is said.
        var need = new Activities.Need(
                model.signals(),
                model.readsAnyEvent(),
                model.readsLastValues(),
                model.audience().traits(),
                Optional.empty());
        activities.everyone(workspace, need, all, progress, customer -> counter.add(customer.activity()));
        return counter.facts();
    }
}
