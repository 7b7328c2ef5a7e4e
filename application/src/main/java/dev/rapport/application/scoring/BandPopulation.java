package dev.rapport.application.scoring;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.PopulationSummary;
import dev.rapport.domain.scoring.Score;
import dev.rapport.domain.scoring.ScoringModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts all customers by band, in one pass over the activity for all the days that are asked for. */
@ApplicationScoped
class BandPopulation {

    private final Activities activities;

    BandPopulation(Activities activities) {
        this.activities = activities;
    }

    /** Only outside of a transaction. */
    Map<LocalDate, PopulationSummary> count(Workspace workspace, ScoringModel model, List<LocalDate> days) {
        var counters = new TreeMap<LocalDate, PopulationSummary.Counter>();
        days.forEach(day -> counters.put(day, new PopulationSummary.Counter(model.bands())));
        List<LocalDate> inOrder = List.copyOf(counters.keySet());
        activities.everyone(workspace, Activities.Need.of(model, counters.firstKey()), customer -> {
            Iterator<Optional<Score>> scores =
                    model.scores(customer.activity(), inOrder).iterator();
            counters.values().forEach(counter -> scores.next().ifPresentOrElse(counter::scored, counter::notScored));
        });
        var summaries = new TreeMap<LocalDate, PopulationSummary>();
        counters.forEach((day, counter) -> summaries.put(day, counter.summary()));
        return summaries;
    }
}
