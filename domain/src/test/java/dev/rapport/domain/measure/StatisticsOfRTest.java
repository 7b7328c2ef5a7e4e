package dev.rapport.domain.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two hundred cases of each kind, computed by R: {@code statistics.R} among the test resources made {@code
 * statistics.csv} beside it. Numbers agree to nine digits; the ends of an interval to nine digits of its farther end,
 * because the nearer one can be 0.
 */
class StatisticsOfRTest {

    private static final double PRECISION = 1e-9;
    private static final List<String> LINES = lines();

    static Stream<Case> wilson() {
        return cases("wilson");
    }

    static Stream<Case> shares() {
        return cases("shares");
    }

    static Stream<Case> mean() {
        return cases("mean");
    }

    static Stream<Case> welch() {
        return cases("welch");
    }

    static Stream<Case> holm() {
        return cases("holm");
    }

    @ParameterizedTest
    @MethodSource
    void wilson(Case it) {
        Share share = new Share(it.count(0), it.count(1));

        assertSame(share.interval(), it.expected(0), it.expected(1));
    }

    @ParameterizedTest
    @MethodSource
    void shares(Case it) {
        Share first = new Share(it.count(0), it.count(1));
        Share second = new Share(it.count(2), it.count(3));

        assertSame(first.differenceTo(second), it);
    }

    @ParameterizedTest
    @MethodSource
    void mean(Case it) {
        Mean mean = it.mean(0);

        assertSame(mean.value(), it.expected(0));
        assertSame(mean.standardDeviation().orElseThrow(), it.expected(1));
        assertSame(mean.interval().orElseThrow(), it.expected(2), it.expected(3));
    }

    @ParameterizedTest
    @MethodSource
    void welch(Case it) {
        assertSame(it.mean(0).differenceTo(it.mean(11)), it);
    }

    @ParameterizedTest
    @MethodSource
    void holm(Case it) {
        List<Double> adjusted = Holm.adjusted(it.given());

        assertThat(adjusted).hasSameSizeAs(it.expected());
        IntStream.range(0, adjusted.size()).forEach(i -> assertSame(adjusted.get(i), it.expected(i)));
    }

    private static void assertSame(Comparison comparison, Case it) {
        assertThat(comparison).isInstanceOfSatisfying(Comparison.Tested.class, tested -> {
            assertSame(tested.interval(), it.expected(0), it.expected(1));
            assertSame(tested.pValue(), it.expected(2));
        });
    }

    private static void assertSame(Interval interval, double low, double high) {
        double precision = PRECISION * Math.max(Math.abs(low), Math.abs(high));
        assertThat(interval.low()).isCloseTo(low, within(precision));
        assertThat(interval.high()).isCloseTo(high, within(precision));
    }

    private static void assertSame(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(PRECISION * Math.abs(expected)));
    }

    private static Stream<Case> cases(String kind) {
        List<Case> cases = LINES.stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(kind))
                .map(cells -> new Case(numbers(cells[1]), numbers(cells[2])))
                .toList();
        assertThat(cases).hasSize(200);
        return cases.stream();
    }

    private static List<Double> numbers(String cell) {
        return Arrays.stream(cell.split(" ")).map(Double::valueOf).toList();
    }

    private static List<String> lines() {
        try (InputStream file = StatisticsOfRTest.class.getResourceAsStream("statistics.csv")) {
            return new String(file.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line of the file. */
    record Case(List<Double> given, List<Double> expected) {

        long count(int index) {
            return given.get(index).longValue();
        }

        double expected(int index) {
            return expected.get(index);
        }

        /** Of ratings from 0 to 10, whose counts are given from this position on. */
        Mean mean(int position) {
            return IntStream.rangeClosed(0, 10)
                    .filter(rating -> count(position + rating) > 0)
                    .mapToObj(rating -> Mean.of(BigDecimal.valueOf(rating)).times(count(position + rating)))
                    .reduce(Mean::plus)
                    .orElseThrow();
        }
    }
}
