package dev.rapport.application.scoring;

import dev.rapport.application.scoring.ScoreTrend.ScoreOfDay;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.CustomerActivity;
import dev.rapport.domain.scoring.Score;
import dev.rapport.domain.scoring.ScoringModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

@ApplicationScoped
class LiveScoreTrends implements ScoreTrends {

    private static final int MAX_DAYS = 3_660;

    private final LookAtModel lookAtModel;
    private final Activities activities;

    LiveScoreTrends(LookAtModel lookAtModel, Activities activities) {
        this.lookAtModel = lookAtModel;
        this.activities = activities;
    }

    @Override
    public ScoreTrend of(Workspace workspace, CustomerId customer, ModelChoice choice, LocalDate from, LocalDate to) {
        DayRange.check(from, to, MAX_DAYS);
        ModelVersion version = lookAtModel.handle(workspace, choice);
        ScoringModel model = version.model();
        CustomerActivity activity = activities.of(workspace, customer, Activities.Need.of(model, from));
        return new ScoreTrend(
                customer,
                version.label(),
                scores(model, activity, from.datesUntil(to.plusDays(1)).toList()));
    }

    @Override
    public Map<CustomerId, List<ScoreOfDay>> each(
            Workspace workspace, Collection<CustomerId> customers, ModelChoice choice, List<LocalDate> days) {
        var scores = new HashMap<CustomerId, List<ScoreOfDay>>();
        if (!customers.isEmpty() && !days.isEmpty()) {
            ScoringModel model = lookAtModel.handle(workspace, choice).model();
            activities.each(
                    workspace,
                    customers,
                    Activities.Need.of(model, days.getFirst()),
                    customer -> scores.put(customer.id(), scores(model, customer.activity(), days)));
        }
        return scores;
    }

    private static List<ScoreOfDay> scores(ScoringModel model, CustomerActivity activity, List<LocalDate> days) {
        List<Optional<Score>> scores = model.scores(activity, days);
        return IntStream.range(0, days.size())
                .mapToObj(i -> new ScoreOfDay(
                        days.get(i),
                        scores.get(i).map(Score::points),
                        scores.get(i).map(model.bands()::of).map(BandLabel::of)))
                .toList();
    }
}
