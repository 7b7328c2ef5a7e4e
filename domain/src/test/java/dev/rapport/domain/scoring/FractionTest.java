package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void equal_numbers_are_equal_however_they_are_spelt() {
        assertThat(fraction("50", "150")).isEqualTo(fraction("-0.1", "-0.30"));
        assertThat(Fraction.of(new BigDecimal("1E+2"))).isEqualTo(Fraction.of(100));
        assertThat(fraction("0", "7")).isEqualTo(Fraction.ZERO);
    }

    @Test
    void fractions_are_ordered_by_size_without_rounding() {
        assertThat(fraction("1", "3")).isGreaterThan(Fraction.of(new BigDecimal("0.333333333333")));
        assertThat(fraction("-1", "3")).isLessThan(Fraction.ZERO);
    }

    @Test
    void a_fraction_is_shown_rounded_half_even_to_nine_digits() {
        assertThat(fraction("2", "3").shown()).isEqualTo(new BigDecimal("0.666666667"));
        // 1/2000000000 = 0.0000000005 and 3/2000000000 = 0.0000000015: two ties, one to each even side
        assertThat(fraction("1", "2000000000").shown()).isEqualByComparingTo("0");
        assertThat(fraction("3", "2000000000").shown()).isEqualTo(new BigDecimal("0.000000002"));
    }

    @Test
    void nothing_has_a_whole_of_zero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fraction(BigInteger.ONE, BigInteger.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fraction(BigInteger.ONE, BigInteger.TWO.negate()));
    }

    private static Fraction fraction(String part, String whole) {
        return Fraction.of(new BigDecimal(part), new BigDecimal(whole));
    }
}
