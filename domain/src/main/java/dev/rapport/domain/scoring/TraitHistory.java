package dev.rapport.domain.scoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was ever said about a customer, whichever identity it was said of, and from which day on it held. */
public final class TraitHistory {

    static final TraitHistory NONE = new TraitHistory(Map.of());

    /** By name, then by day: the last word of the day. */
    private final Map<String, NavigableMap<LocalDate, DailyTrait>> byName;

    private TraitHistory(Map<String, NavigableMap<LocalDate, DailyTrait>> byName) {
        this.byName = byName;
    }

    /** @param said in any order */
    static TraitHistory of(Collection<DailyTrait> said) {
        if (said.isEmpty()) {
            return NONE;
        }
        var byName = new HashMap<String, NavigableMap<LocalDate, DailyTrait>>();
        for (DailyTrait trait : said) {
            byName.computeIfAbsent(trait.name(), _ -> new TreeMap<>()).merge(trait.day(), trait, DailyTrait::laterOf);
        }
        return new TraitHistory(byName);
    }

    /** The traits at the end of {@code day}, by name; what was never said by then is left out. */
    public Map<String, @Nullable Object> on(LocalDate day) {
        var traits = new HashMap<String, @Nullable Object>();
        byName.forEach((name, days) -> {
            Map.Entry<LocalDate, DailyTrait> last = days.floorEntry(day);
            if (last != null) {
                traits.put(name, last.getValue().value());
            }
        });
        return traits;
    }

    /** Enough of it to make it again. */
    Stream<DailyTrait> said() {
        return byName.values().stream().flatMap(days -> List.copyOf(days.values()).stream());
    }
}
