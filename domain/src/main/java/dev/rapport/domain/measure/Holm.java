package dev.rapport.domain.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/**
 * Holm's correction: who looks at many comparisons sees some difference by chance, so each p grows with how many there
 * are.
 *
 * <pre>
 * p ascending, the first is 1 of m:    adjusted p(i) = max over j ≤ i of min(1, (m − j + 1) · p(j))
 * </pre>
 *
 * <p>The same as R's {@code p.adjust(p, "holm")}. The chance to call at least one difference a change where there is
 * none stays below 1 in 20, however many are compared.
 *
 * @see <a href="https://www.jstor.org/stable/4615733">Holm, A simple sequentially rejective multiple test procedure,
 *     1979</a>
 */
public final class Holm {

    private Holm() {}

    /**
     * @param pValues each 0 to 1
     * @return adjusted, in the same order
     */
    public static List<Double> adjusted(List<Double> pValues) {
        List<Integer> ascending = IntStream.range(0, pValues.size())
                .boxed()
                .sorted(Comparator.comparing(pValues::get))
                .toList();
        var adjusted = new ArrayList<>(Collections.nCopies(pValues.size(), 0.0));
        double highest = 0;
        for (int rank = 0; rank < ascending.size(); rank++) {
            double pValue = pValues.get(ascending.get(rank));
            if (!(pValue >= 0 && pValue <= 1)) {
                throw new IllegalArgumentException("p must be 0 to 1: " + pValue);
            }
            highest = Math.max(highest, Math.min(1, (ascending.size() - rank) * pValue));
            adjusted.set(ascending.get(rank), highest);
        }
        return List.copyOf(adjusted);
    }

    /**
     * Corrects comparisons that are looked at together. Those that could not be tested stay as they are and don't
     * count.
     *
     * @return in the order given
     */
    public static <S> SequencedMap<S, Comparison> corrected(Map<S, Comparison> family) {
        var tested = new LinkedHashMap<S, Comparison.Tested>();
        family.forEach((segment, comparison) -> {
            if (comparison instanceof Comparison.Tested it) {
                tested.put(segment, it);
            }
        });
        List<Double> adjusted =
                adjusted(tested.values().stream().map(Comparison.Tested::pValue).toList());
        var corrected = new LinkedHashMap<>(family);
        int next = 0;
        for (Entry<S, Comparison.Tested> entry : tested.entrySet()) {
            Comparison.Tested it = entry.getValue();
            corrected.put(
                    entry.getKey(),
                    new Comparison.Tested(it.test(), it.difference(), it.interval(), it.pValue(), adjusted.get(next)));
            next++;
        }
        return Collections.unmodifiableSequencedMap(corrected);
    }

    /**
     * Compares each segment with all others together, and corrects for how many there are. Segments must not overlap.
     *
     * @param plus the numbers of two segments together
     * @param difference from the first (the others) to the second (the segment)
     * @return in the order given; a single segment has no others, and so no answers to be compared with
     */
    public static <S, T> SequencedMap<S, Comparison> eachAgainstTheOthers(
            Map<S, T> segments, BinaryOperator<T> plus, BiFunction<T, T, Comparison> difference) {
        var family = new LinkedHashMap<S, Comparison>();
        segments.forEach((segment, numbers) -> family.put(
                segment,
                segments.entrySet().stream()
                        .filter(other -> !other.getKey().equals(segment))
                        .map(Entry::getValue)
                        .reduce(plus)
                        .map(others -> difference.apply(others, numbers))
                        .orElse(new Comparison.Untested(Comparison.Reason.NO_ANSWERS))));
        return corrected(family);
    }
}
