package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a change that one cause accounts for.
 *
 * @param points exact, negative for a fall; never 0
 */
public record CausedChange(ChangeCause cause, BigDecimal points) {

    public CausedChange {
        if (points.signum() == 0) {
            throw new IllegalArgumentException("a cause without a change: " + cause.key());
        }
        points = points.setScale(Decimals.SCALE);
    }

    /** @param stages what a rule adds at first, and after each of the causes in their order took effect */
    static List<CausedChange> between(List<BigDecimal> stages) {
        ChangeCause[] causes = ChangeCause.values();
        var changes = new ArrayList<CausedChange>();
        for (int i = 0; i < causes.length; i++) {
            BigDecimal points = stages.get(i + 1).subtract(stages.get(i));
            if (points.signum() != 0) {
                changes.add(new CausedChange(causes[i], points));
            }
        }
        return changes;
    }
}
