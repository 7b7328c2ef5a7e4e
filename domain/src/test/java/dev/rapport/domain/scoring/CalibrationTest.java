package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

    /** Miles per gallon of 32 cars: R's data set mtcars, from Motor Trend, 1974. */
    private static final List<Fraction> CARS = numbers(
            "21.0 21.0 22.8 21.4 18.7 18.1 14.3 24.4 22.8 19.2 17.8 16.4 17.3"
                    + " 15.2 10.4 10.4 14.7 32.4 30.4 33.9 21.5 15.5 15.2 13.3 19.2 27.3 26.0 30.4 15.8 19.7 15.0 21.4");

    // Printed in the reference of quantile, TIBCO Enterprise Runtime for R 6.1: quantile(1:9, probs=seq(0,1,.1)) is
    // 1.0 1.8 2.6 3.4 4.2 5.0 5.8 6.6 7.4 8.2 9.0
    @ParameterizedTest(name = "{0} %: {1}")
    @CsvSource({"0, 1", "10, 1.8", "20, 2.6", "30, 3.4", "40, 4.2", "50, 5", "70, 6.6", "90, 8.2", "100, 9"})
    void percentiles_of_one_to_nine_are_those_of_rs_documentation(int percent, String number) {
        assertThat(Distribution.percentile(numbers("1 2 3 4 5 6 7 8 9"), percent))
                .isEqualByComparingTo(number);
    }

    @Test
    void a_percentile_is_on_the_line_between_its_neighbours_as_spreadsheets_have_it() {
        // Gnumeric's help for PERCENTILE: 11.4, 17.3, 21.3, 25.9 and 40.1 at 0.42 equals 20.02
        assertThat(Distribution.percentile(numbers("11.4 17.3 21.3 25.9 40.1"), 42))
                .isEqualByComparingTo("20.02");
    }

    @Test
    void the_five_numbers_of_the_cars_are_those_that_r_prints() {
        // R: quantile(mtcars$mpg) is 10.400 15.425 19.200 22.800 33.900
        assertThat(Distribution.of(CARS))
                .contains(new Distribution(
                        32,
                        new BigDecimal("10.400000"),
                        new BigDecimal("15.425000"),
                        new BigDecimal("19.200000"),
                        new BigDecimal("22.800000"),
                        new BigDecimal("33.900000")));
    }

    @Test
    void the_ends_are_the_5th_and_the_90th_percentile() {
        // numpy 2.4: np.percentile(mpg, [5, 90]), whose default is type 7, is 11.995 30.09
        assertThat(Calibration.of(Measure.VALUE_SUM, CARS))
                .isEqualTo(new Calibration.Proposed(
                        new BigDecimal("11.995"),
                        new BigDecimal("30.09"),
                        Distribution.of(CARS).orElseThrow()));
    }

    @Test
    void for_days_since_the_last_the_ends_are_swapped() {
        // (n − 1) · 5 % = 5 and (n − 1) · 90 % = 90 with n = 101: exactly the numbers 5 and 90
        List<Fraction> days =
                LongStream.rangeClosed(0, 100).mapToObj(Fraction::of).toList();

        assertThat(Calibration.of(Measure.DAYS_SINCE_LAST, days))
                .isInstanceOfSatisfying(Calibration.Proposed.class, proposed -> {
                    assertThat(proposed.min()).isEqualTo(new BigDecimal("90"));
                    assertThat(proposed.max()).isEqualTo(new BigDecimal("5"));
                });
    }

    @Test
    void equal_ends_are_refused_with_the_distribution() {
        // 19 times 3 and one 50: (20 − 1) · 90 % = 17.1, between the 18th and the 19th, both 3
        List<Fraction> mostly = new ArrayList<>(Collections.nCopies(19, Fraction.of(3)));
        mostly.add(Fraction.of(50));

        assertThat(Calibration.of(Measure.EVENTS, mostly))
                .isInstanceOfSatisfying(Calibration.EqualEnds.class, refused -> {
                    assertThat(refused.end()).isEqualTo(new BigDecimal("3"));
                    assertThat(refused.distribution().n()).isEqualTo(20);
                    assertThat(refused.distribution().upperQuartile()).isEqualByComparingTo("3");
                    assertThat(refused.distribution().max()).isEqualByComparingTo("50");
                });
        assertThat(Calibration.of(Measure.DAYS_SINCE_LAST, List.of(Fraction.of(7))))
                .isInstanceOf(Calibration.EqualEnds.class);
    }

    @Test
    void ends_that_differ_by_less_than_can_be_written_are_equal() {
        // all between 0.0000001 and 0.0000002, which is 0 with 6 digits after the point
        List<Fraction> tiny = List.of(
                Fraction.of(BigDecimal.ONE, BigDecimal.valueOf(10_000_000)),
                Fraction.of(BigDecimal.TWO, BigDecimal.valueOf(10_000_000)));

        assertThat(Calibration.of(Measure.AVERAGE_VALUE, tiny)).isInstanceOf(Calibration.EqualEnds.class);
    }

    @Test
    void sums_too_large_to_be_written_are_proposed_as_the_largest_that_can_be() {
        // (11 − 1) · 90 % = 9: the tenth of nine zeros and two huge sums
        List<Fraction> huge = new ArrayList<>(Collections.nCopies(9, Fraction.of(0)));
        huge.addAll(Collections.nCopies(2, Fraction.of(new BigDecimal("1e20"))));

        assertThat(Calibration.of(Measure.VALUE_SUM, huge))
                .isInstanceOfSatisfying(
                        Calibration.Proposed.class,
                        proposed -> assertThat(proposed.max()).isEqualTo(new BigDecimal("999999999999.999999")));
    }

    @Test
    void nobody_measured_is_no_proposal_and_no_distribution() {
        assertThat(Calibration.of(Measure.EVENTS, List.of())).isEqualTo(new Calibration.NothingMeasured());
        assertThat(Distribution.of(List.of())).isEmpty();
    }

    @Test
    void the_order_of_customers_does_not_matter() {
        var shuffled = new ArrayList<>(CARS);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(Calibration.of(Measure.EVENTS, shuffled)).isEqualTo(Calibration.of(Measure.EVENTS, CARS));
    }

    private static List<Fraction> numbers(String text) {
        return Arrays.stream(text.split(" ", -1))
                .map(BigDecimal::new)
                .map(Fraction::of)
                .toList();
    }
}
