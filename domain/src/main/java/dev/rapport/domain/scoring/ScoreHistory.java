package dev.rapport.domain.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks for one day after the other, as what slides must be asked. */
final class ScoreHistory {

    private ScoreHistory() {}

    /**
     * @param days oldest first
     * @param scoreOn the score on a day on which {@code model} concerns the customer; never asked for a day before the last one
     */
    static List<Optional<Score>> of(
            ScoringModel model,
            CustomerActivity activity,
            List<LocalDate> days,
            Function<LocalDate, Optional<Score>> scoreOn) {
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i).isBefore(days.get(i - 1))) {
                throw new IllegalArgumentException(
                        "days must be oldest first: " + days.get(i - 1) + ", " + days.get(i));
            }
        }
        var scores = new ArrayList<Optional<Score>>(days.size());
        for (LocalDate day : days) {
            scores.add(model.concerns(activity, day) ? scoreOn.apply(day) : Optional.empty());
        }
        return scores;
    }
}
