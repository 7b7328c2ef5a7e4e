package dev.rapport.domain.scoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What people do with a published model's scores.
 *
 * @param today in the workspace's zone, as are the other days
 * @param publishedOn when its newest version was published
 * @param lastLook the last day on which somebody was shown scores of it; empty: nobody ever was
 * @param alerts how many of them look at its scores, as do so many segments and goals
 */
public record ModelUse(
        LocalDate today, LocalDate publishedOn, Optional<LocalDate> lastLook, long alerts, long segments, long goals) {

    /** After so many days without a look there is a warning. */
    static final int LONGEST_UNSEEN = 30;

    /** The most severe first; empty if somebody looks, and something acts. */
    public List<ModelWarning> warnings() {
        var found = new ArrayList<ModelWarning>();
        LocalDate seen = lastLook.filter(look -> look.isAfter(publishedOn)).orElse(publishedOn);
        long days = ChronoUnit.DAYS.between(seen, today);
        if (days >= LONGEST_UNSEEN) {
            found.add(new ModelWarning.NobodyLooks(days, lastLook, publishedOn));
        }
        if (alerts + segments + goals == 0) {
            found.add(new ModelWarning.NothingActs(alerts, segments, goals));
        }
        return List.copyOf(found);
    }
}
