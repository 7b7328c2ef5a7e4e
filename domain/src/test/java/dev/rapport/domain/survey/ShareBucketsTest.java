package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who falls into a share of people: evenly spread, the same for ever, and independent from survey to survey. */
class ShareBucketsTest {

    private static final int CUSTOMERS = 100_000;
    private static final int BUCKETS = 100;

    // Exceeded by chance once in a million: python3 -c "from scipy.stats import chi2; print(chi2.ppf(1-1e-6, 99))"
    private static final double UNEVEN = 180.79201532577878;

    // The same with the 100 · 100 − 1 = 9999 degrees of freedom of two buckets together
    private static final double DEPENDENT = 10685.656220070758;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 1_000, 123_456_789, Long.MAX_VALUE, -1})
    void every_bucket_has_about_as_many_customers_as_any_other(long survey) {
        assertThat(unevenness(survey, 0)).isLessThan(UNEVEN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 1_000, Long.MIN_VALUE, Long.MAX_VALUE - 5})
    void that_holds_wherever_the_numbers_of_customers_begin(long first) {
        assertThat(unevenness(1, first)).isLessThan(UNEVEN);
    }

    @Test
    void it_is_not_too_even_to_be_chance_either() {
        // python3 -c "from scipy.stats import chi2; print(chi2.ppf(1e-6, 99))" gives 45.83…
        assertThat(unevenness(1, 0)).isGreaterThan(45);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 101, 10_001, Long.MIN_VALUE})
    void being_asked_by_one_survey_says_nothing_of_another(long other) {
        var together = new long[BUCKETS * BUCKETS];
        customers(0)
                .forEach(customer -> together[
                        AskingDecision.bucket(1, customer) * BUCKETS + AskingDecision.bucket(other, customer)]++);

        assertThat(chiSquare(together)).isLessThan(DEPENDENT);
    }

    @Test
    void a_customer_stays_in_the_same_bucket_from_release_to_release() {
        // In Python's whole numbers, masked to 64 bits, by Vigna's splitmix64.c (whose first number from seed 1234567
        // is
        // 6457827717110365317): mix(mix(1) + customer) % 100
        assertThat(LongStream.range(0, 6).mapToInt(customer -> AskingDecision.bucket(1, customer)))
                .containsExactly(58, 15, 27, 75, 35, 66);
    }

    @Test
    void everybody_has_a_bucket() {
        assertThat(LongStream.of(0, -1, Long.MAX_VALUE, Long.MIN_VALUE)
                        .mapToInt(customer -> AskingDecision.bucket(customer, customer)))
                .allMatch(bucket -> bucket >= 0 && bucket < BUCKETS);
    }

    private static double unevenness(long survey, long first) {
        var counts = new long[BUCKETS];
        customers(first).forEach(customer -> counts[AskingDecision.bucket(survey, customer)]++);
        return chiSquare(counts);
    }

    private static LongStream customers(long first) {
        return LongStream.range(0, CUSTOMERS).map(i -> first + i);
    }

    /** Σ (counted − expected)² / expected, where all are expected to be the same. */
    private static double chiSquare(long[] counts) {
        double expected = (double) CUSTOMERS / counts.length;
        double sum = 0;
        for (long counted : counts) {
            sum += (counted - expected) * (counted - expected) / expected;
        }
        return sum;
    }
}
