package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopulationSplitTest {

    @Test
    void the_largest_group_comes_first_and_what_is_not_known_last() {
        PopulationSplit split = PopulationSplit.of(
                SplitBy.CHANNEL,
                Bands.DEFAULT,
                Map.of(
                        Optional.of("web"), customers(2, 0),
                        Optional.of("app"), customers(1, 1),
                        Optional.of("mail"), customers(0, 3),
                        Optional.empty(), customers(9, 9)));

        assertThat(split.groups())
                .extracting(PopulationSplit.Group::key)
                .containsExactly(Optional.of("mail"), Optional.of("app"), Optional.of("web"), Optional.empty());
        assertThat(split.others()).isEmpty();
        assertThat(split.total()).isEqualTo(customers(12, 13));
        assertThat(split.total().all()).isEqualTo(25);
    }

    @Test
    void months_go_on_from_the_earliest() {
        PopulationSplit split = PopulationSplit.of(
                SplitBy.FIRST_SEEN_MONTH,
                Bands.DEFAULT,
                Map.of(
                        Optional.of("2026-02"), customers(1, 0),
                        Optional.of("2025-12"), customers(2, 0),
                        Optional.empty(), customers(0, 1)));

        assertThat(split.groups())
                .extracting(group -> group.key().orElse("?"))
                .containsExactly("2025-12", "2026-02", "?");
    }

    @Test
    void the_smallest_of_more_than_a_hundred_groups_are_summed_and_of_months_the_earliest() {
        var channels = new HashMap<Optional<String>, PopulationSummary>();
        IntStream.rangeClosed(1, 103).forEach(n -> channels.put(Optional.of("c" + n), customers(n, 0)));
        var months = new HashMap<Optional<String>, PopulationSummary>();
        IntStream.rangeClosed(1, 101)
                .forEach(n -> months.put(Optional.of("%04d-01".formatted(1900 + n)), customers(n, 0)));

        PopulationSplit split = PopulationSplit.of(SplitBy.CHANNEL, Bands.DEFAULT, channels);
        PopulationSplit byMonth = PopulationSplit.of(SplitBy.FIRST_SEEN_MONTH, Bands.DEFAULT, months);

        assertThat(split.groups()).hasSize(100);
        assertThat(split.groups().getFirst().key()).contains("c103");
        // The three smallest: 1 + 2 + 3 customers. All: 103 · 104 / 2.
        assertThat(split.others()).contains(new PopulationSplit.Others(3, customers(6, 0)));
        assertThat(split.total().scored()).isEqualTo(5_356);
        assertThat(byMonth.others()).contains(new PopulationSplit.Others(1, customers(1, 0)));
        assertThat(byMonth.groups().getFirst().key()).contains("1902-01");
    }

    @Test
    void nobody_is_no_group() {
        PopulationSplit split = PopulationSplit.of(SplitBy.CHANNEL, Bands.DEFAULT, Map.of());

        assertThat(split.groups()).isEmpty();
        assertThat(split.total().index()).isEmpty();
    }

    /** So many with 50 points, and so many without a score. */
    private static PopulationSummary customers(int scored, int notScored) {
        var counter = new PopulationSummary.Counter(Bands.DEFAULT);
        IntStream.range(0, scored).forEach(_ -> counter.scored(new Score(new BigDecimal("50"))));
        IntStream.range(0, notScored).forEach(_ -> counter.notScored());
        return counter.summary();
    }
}
