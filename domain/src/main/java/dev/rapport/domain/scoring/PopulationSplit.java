package dev.rapport.domain.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The customers of one day in groups, each customer in exactly one.
 *
 * @param groups at most {@value #MOST_GROUPS} with a key, and the one without: months from the earliest on, others the largest
 *     first; the group without a key comes last
 * @param others those that are too many: the smallest, of months the earliest; empty: there are none
 * @param total everybody
 */
public record PopulationSplit(List<Group> groups, Optional<Others> others, PopulationSummary total) {

    /** The most groups that are told apart. */
    public static final int MOST_GROUPS = 100;

    /** @param key empty: it is not known of these customers */
    public record Group(Optional<String> key, PopulationSummary customers) {}

    /** @param groups how many are in it */
    public record Others(int groups, PopulationSummary customers) {}

    public PopulationSplit {
        groups = List.copyOf(groups);
    }

    /** @param customers of each group, all counted by {@code bands} */
    public static PopulationSplit of(SplitBy by, Bands bands, Map<Optional<String>, PopulationSummary> customers) {
        List<Group> known = customers.entrySet().stream()
                .filter(entry -> entry.getKey().isPresent())
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .sorted(byImportance(by))
                .toList();
        List<Group> apart =
                known.stream().limit(MOST_GROUPS).sorted(byPlace(by)).toList();
        List<PopulationSummary> rest =
                known.stream().skip(MOST_GROUPS).map(Group::customers).toList();
        var groups = new ArrayList<>(apart);
        Optional.ofNullable(customers.get(Optional.<String>empty()))
                .ifPresent(unknown -> groups.add(new Group(Optional.empty(), unknown)));
        return new PopulationSplit(
                groups,
                rest.isEmpty() ? Optional.empty() : Optional.of(new Others(rest.size(), sum(bands, rest))),
                sum(bands, customers.values()));
    }

    private static Comparator<Group> byImportance(SplitBy by) {
        Comparator<Group> byKey = Comparator.comparing(group -> group.key().orElse(""));
        return by == SplitBy.FIRST_SEEN_MONTH
                ? byKey.reversed()
                : Comparator.comparingLong((Group group) -> group.customers().all())
                        .reversed()
                        .thenComparing(byKey);
    }

    private static Comparator<Group> byPlace(SplitBy by) {
        return by == SplitBy.FIRST_SEEN_MONTH ? byImportance(by).reversed() : byImportance(by);
    }

    private static PopulationSummary sum(Bands bands, Collection<PopulationSummary> summaries) {
        var counter = new PopulationSummary.Counter(bands);
        summaries.forEach(counter::add);
        return counter.summary();
    }
}
