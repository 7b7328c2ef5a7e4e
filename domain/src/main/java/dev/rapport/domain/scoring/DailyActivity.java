package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How often and with what value a customer gave one signal on one day.
 *
 * @param day in the workspace's time zone
 * @param events 0 or more
 * @param valuedEvents those of {@code events} that carried a value
 * @param valueSum exact sum of their values, at most 6 digits after the point; 0 without valued events
 */
public record DailyActivity(LocalDate day, long events, long valuedEvents, BigDecimal valueSum) {

    private static final int VALUE_SCALE = 6;

    public DailyActivity {
        if (events < 0 || valuedEvents < 0 || valuedEvents > events) {
            throw new IllegalArgumentException(
                    "valued events must be 0 to events: " + valuedEvents + " of " + events + " on " + day);
        }
        if (valuedEvents == 0 && valueSum.signum() != 0) {
            throw new IllegalArgumentException("a value without a valued event: " + valueSum + " on " + day);
        }
        if (valueSum.scale() > VALUE_SCALE && valueSum.stripTrailingZeros().scale() > VALUE_SCALE) {
            throw new IllegalArgumentException("a value has at most 6 digits after the point: " + valueSum);
        }
        valueSum = valueSum.setScale(VALUE_SCALE);
    }

    /** Both together, as happens when two identities turn out to be one customer. */
    DailyActivity plus(DailyActivity other) {
        return new DailyActivity(
                day,
                Math.addExact(events, other.events),
                Math.addExact(valuedEvents, other.valuedEvents),
                valueSum.add(other.valueSum));
    }
}
