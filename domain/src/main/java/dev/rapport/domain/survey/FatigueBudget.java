package dev.rapport.domain.survey;

import java.time.LocalDate;

/**
 * How often a customer may be asked by all surveys together.
 *
 * @param surveys at most this many, 1 to 100
 * @param days in this many days, today included, 1 to 3650
 */
public record FatigueBudget(int surveys, int days) {

    public static final int MOST_SURVEYS = 100;
    public static final int MOST_DAYS = 3_650;

    /** What a workspace begins with: two in thirty days. */
    public static final FatigueBudget DEFAULT = new FatigueBudget(2, 30);

    public FatigueBudget {
        if (surveys < 1 || surveys > MOST_SURVEYS || days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "a fatigue budget is 1 to 100 surveys in 1 to 3650 days: " + surveys + " in " + days);
        }
    }

    /** The first day that counts. */
    public LocalDate from(LocalDate today) {
        return today.minusDays(days - 1L);
    }

    /** @param asked how often the customer was asked since {@link #from} */
    boolean allows(int asked) {
        return asked < surveys;
    }
}
