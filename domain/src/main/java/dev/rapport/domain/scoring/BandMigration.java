package dev.rapport.domain.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How many customers go from which band to which, when one version of a model takes the place of another on the same day.
 *
 * @param customers one row for each band of {@code before} and a last one for who was not scored; in each, one number for
 *     each band of {@code after} and a last one for who is not scored
 */
public record BandMigration(Bands before, Bands after, List<List<Long>> customers) {

    public BandMigration {
        customers = customers.stream().map(List::copyOf).toList();
        int columns = after.bands().size() + 1;
        if (customers.size() != before.bands().size() + 1
                || customers.stream().anyMatch(row -> row.size() != columns)
                || customers.stream().flatMap(List::stream).anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException("one count, not negative, from each band to each: " + customers);
        }
    }

    /** Customers who end in another band than they began in; not being scored is one. Bands are the same by their key. */
    public long moved() {
        long moved = 0;
        for (int from = 0; from < customers.size(); from++) {
            for (int to = 0; to < customers.get(from).size(); to++) {
                moved += key(before, from).equals(key(after, to))
                        ? 0
                        : customers.get(from).get(to);
            }
        }
        return moved;
    }

    private static Optional<String> key(Bands bands, int index) {
        return index < bands.bands().size()
                ? Optional.of(bands.bands().get(index).key())
                : Optional.empty();
    }

    /** Counts customers one by one, in any order. */
    public static final class Counter {

        private final Bands before;
        private final Bands after;
        private final long[][] customers;

        public Counter(Bands before, Bands after) {
            this.before = before;
            this.after = after;
            this.customers = new long[before.bands().size() + 1][after.bands().size() + 1];
        }

        /** @param from empty: not scored, as is {@code to} */
        public void add(Optional<Score> from, Optional<Score> to) {
            customers[index(before, from)][index(after, to)]++;
        }

        public BandMigration migration() {
            var rows = new ArrayList<List<Long>>();
            for (long[] row : customers) {
                rows.add(Arrays.stream(row).boxed().toList());
            }
            return new BandMigration(before, after, rows);
        }

        private static int index(Bands bands, Optional<Score> score) {
            return score.map(bands::indexOf).orElse(bands.bands().size());
        }
    }
}
