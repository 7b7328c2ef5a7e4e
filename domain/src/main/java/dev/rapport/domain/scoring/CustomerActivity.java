package dev.rapport.domain.scoring;

import dev.rapport.domain.ingestion.Activity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that scoring knows of a customer: the first day with an event of any type, what the customer did by signal and
 * day, the last values, and the traits, every identity of the customer together.
 */
public final class CustomerActivity {

    private final @Nullable LocalDate firstDay;
    private final Map<Signal, List<DailyActivity>> bySignal;
    private final Map<Signal, List<DailyLastValue>> lastValues;
    private final TraitHistory traits;

    /** Made when first asked for: points models never do. Threads may make it twice, and make the same. */
    private volatile @Nullable List<DailyActivity> ofAnyEvent;

    private CustomerActivity(
            @Nullable LocalDate firstDay,
            Map<Signal, List<DailyActivity>> bySignal,
            Map<Signal, List<DailyLastValue>> lastValues,
            TraitHistory traits) {
        this.firstDay = firstDay;
        this.bySignal = bySignal;
        this.lastValues = lastValues;
        this.traits = traits;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** @return the first day with an event of any type, listened to or not; empty if there was none ever */
    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(firstDay);
    }

    /** Those with activity, in no particular order. */
    public Set<Signal> signals() {
        return Collections.unmodifiableSet(bySignal.keySet());
    }

    /** @return one entry per day with such an event, oldest first */
    public List<DailyActivity> of(Signal signal) {
        return bySignal.getOrDefault(signal, List.of());
    }

    /**
     * Events of all types together; signals with a condition don't count, their events are already among those of their
     * type.
     *
     * @return one entry per day with an event, oldest first
     */
    public List<DailyActivity> ofAnyEvent() {
        List<DailyActivity> known = ofAnyEvent;
        if (known == null) {
            known = byDay(byEventType().flatMap(List::stream).toList());
            ofAnyEvent = known;
        }
        return known;
    }

    /** @return the activity of each event type that there was, each one entry per day, oldest first */
    Stream<List<DailyActivity>> byEventType() {
        return ofEventTypes(bySignal);
    }

    /** @return one entry per day with a value, oldest first */
    public List<DailyLastValue> lastValuesOf(Signal signal) {
        return lastValues.getOrDefault(signal, List.of());
    }

    /** @return the last values of each event type that had some */
    Stream<List<DailyLastValue>> lastValuesByEventType() {
        return ofEventTypes(lastValues);
    }

    /** Those that were asked for. */
    public TraitHistory traits() {
        return traits;
    }

    private static <T> Stream<List<T>> ofEventTypes(Map<Signal, List<T>> bySignal) {
        return bySignal.entrySet().stream()
                .filter(entry -> entry.getKey().condition().isAlways())
                .map(Map.Entry::getValue);
    }

    private static List<DailyActivity> byDay(Collection<DailyActivity> rows) {
        var sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(DailyActivity::day));
        var days = new ArrayList<DailyActivity>(sorted.size());
        for (DailyActivity row : sorted) {
            if (!days.isEmpty() && days.getLast().day().equals(row.day())) {
                days.set(days.size() - 1, days.getLast().plus(row));
            } else {
                days.add(row);
            }
        }
        return List.copyOf(days);
    }

    /** Whether any event of any type happened on or before {@code day}. */
    boolean hasBegunBy(LocalDate day) {
        return firstDay != null && !firstDay.isAfter(day);
    }

    /** What was known of the customer at the end of {@code day}. */
    CustomerActivity upTo(LocalDate day) {
        Builder known = builder();
        firstDay().filter(first -> !first.isAfter(day)).ifPresent(known::seenOn);
        bySignal.forEach((signal, days) ->
                days.stream().filter(onDay -> !onDay.day().isAfter(day)).forEach(onDay -> known.add(signal, onDay)));
        lastValues.forEach((signal, days) ->
                days.stream().filter(onDay -> !onDay.day().isAfter(day)).forEach(onDay -> known.add(signal, onDay)));
        traits.said().filter(trait -> !trait.day().isAfter(day)).forEach(known::add);
        return known.build();
    }

    /** Gathers rows in any order; rows of the same signal and day are added up. */
    public static final class Builder {

        private @Nullable LocalDate firstDay;
        private final Map<Signal, List<DailyActivity>> bySignal = new HashMap<>();
        private final Map<Signal, Map<LocalDate, Activity.LastValue>> lastValues = new HashMap<>();
        private final List<DailyTrait> traits = new ArrayList<>();

        private Builder() {}

        /** Notes that there was an event of some type on {@code day}. */
        public Builder seenOn(LocalDate day) {
            if (firstDay == null || day.isBefore(firstDay)) {
                firstDay = day;
            }
            return this;
        }

        /** Adds a row, which also counts as {@link #seenOn seen on} its day. A row without events adds nothing. */
        public Builder add(Signal signal, DailyActivity activity) {
            if (activity.events() > 0) {
                bySignal.computeIfAbsent(signal, _ -> new ArrayList<>()).add(activity);
                seenOn(activity.day());
            }
            return this;
        }

        /**
         * Adds the last value that a row's events carried, which also counts as {@link #seenOn seen on} its day. Of several
         * of the same signal and day the later one stays.
         */
        public Builder add(Signal signal, DailyLastValue last) {
            lastValues
                    .computeIfAbsent(signal, _ -> new TreeMap<>())
                    .merge(last.day(), last.last(), Activity.LastValue::laterOf);
            return seenOn(last.day());
        }

        /** Adds what was said about the customer, which nobody is seen by. */
        public Builder add(DailyTrait trait) {
            traits.add(trait);
            return this;
        }

        /** Adds everything of another customer, who turned out to be the same person. */
        public Builder add(CustomerActivity other) {
            other.firstDay().ifPresent(this::seenOn);
            other.bySignal.forEach((signal, days) -> days.forEach(day -> add(signal, day)));
            other.lastValues.forEach((signal, days) -> days.forEach(day -> add(signal, day)));
            other.traits.said().forEach(this::add);
            return this;
        }

        public CustomerActivity build() {
            var rows = new HashMap<Signal, List<DailyActivity>>();
            bySignal.forEach((signal, days) -> rows.put(signal, byDay(days)));
            var lasts = new HashMap<Signal, List<DailyLastValue>>();
            lastValues.forEach((signal, days) -> lasts.put(
                    signal,
                    days.entrySet().stream()
                            .map(day -> new DailyLastValue(day.getKey(), day.getValue()))
                            .toList()));
            return new CustomerActivity(firstDay, rows, lasts, TraitHistory.of(traits));
        }
    }
}
