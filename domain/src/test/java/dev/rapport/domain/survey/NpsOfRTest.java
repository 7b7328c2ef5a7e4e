package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.domain.measure.Comparison;
import dev.rapport.domain.measure.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Two hundred pairs of scores, computed by R: {@code nps.R} among the test resources made {@code nps.csv} beside it. */
class NpsOfRTest {

    private static final double PRECISION = 1e-9;

    @ParameterizedTest
    @CsvFileSource(resources = "/dev/rapport/domain/survey/nps.csv", numLinesToSkip = 1)
    void scores_have_the_intervals_and_differences_of_r(ArgumentsAccessor it) {
        NpsResult first = new NpsResult(it.getLong(0), it.getLong(1), it.getLong(2));
        NpsResult second = new NpsResult(it.getLong(3), it.getLong(4), it.getLong(5));

        assertSame(first.interval(), it.getDouble(6), it.getDouble(7));
        assertThat(first.differenceTo(second)).isInstanceOfSatisfying(Comparison.Tested.class, tested -> {
            assertSame(tested.interval(), it.getDouble(8), it.getDouble(9));
            assertThat(tested.pValue())
                    .isCloseTo(it.getDouble(10), within(PRECISION * it.getDouble(10) + Double.MIN_NORMAL));
        });
    }

    private static void assertSame(Interval interval, double low, double high) {
        double precision = PRECISION * Math.max(Math.abs(low), Math.abs(high));
        assertThat(interval.low()).isCloseTo(low, within(precision));
        assertThat(interval.high()).isCloseTo(high, within(precision));
    }
}
