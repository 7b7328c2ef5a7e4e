package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RemainderTest {

    /** Every expected number is exact decimal arithmetic, which needs no shortcut. */
    @ParameterizedTest
    @MethodSource("somePoints")
    void a_binary_share_is_taken_exactly_and_rounded_once(BigDecimal points) {
        var random = new Random(points.hashCode());
        for (int i = 0; i < 3_000; i++) {
            double share = StrictMath.pow(2, -random.nextDouble(130) * random.nextDouble());

            assertThat(new Remainder.Binary(share).of(points))
                    .as("%s of %s", share, points)
                    .isEqualTo(points.multiply(new BigDecimal(share)).setScale(9, RoundingMode.HALF_EVEN));
        }
    }

    @ParameterizedTest
    @MethodSource("somePoints")
    void a_part_is_taken_exactly_and_rounded_once(BigDecimal points) {
        var random = new Random(points.hashCode());
        for (int i = 0; i < 3_000; i++) {
            int whole = random.nextInt(1, 3_651);
            int left = random.nextInt(whole + 1);

            assertThat(new Remainder.Part(left, whole).of(points))
                    .as("%d/%d of %s", left, whole, points)
                    .isEqualTo(points.multiply(BigDecimal.valueOf(left))
                            .divide(BigDecimal.valueOf(whole), 9, RoundingMode.HALF_EVEN));
        }
    }

    static Stream<BigDecimal> somePoints() {
        var random = new Random(7);
        Stream<BigDecimal> any = random.ints(150, 0, 13)
                .mapToObj(scale -> new BigDecimal(new BigInteger(random.nextInt(1, 90), random), scale))
                .map(points -> random.nextBoolean() ? points : points.negate());
        Stream<BigDecimal> chosen = Stream.of(
                        "0",
                        "1",
                        "-1",
                        "0.7",
                        "5",
                        "1E+3",
                        "0.000001",
                        "0.000000001",
                        "-0.000000003",
                        "0.0000000005",
                        "999999999.999999999",
                        "-999999999.999999999",
                        "1000000000",
                        "999999.999999",
                        "1000000.000000",
                        "999999999999999999.9")
                .map(BigDecimal::new);
        return Stream.concat(any, chosen);
    }

    /** 0.5, 1.5 and 2.5 billionths: to the even one. */
    @Test
    void ties_go_to_the_even_neighbour() {
        for (Remainder half :
                List.of(new Remainder.Binary(0.5), new Remainder.Part(1, 2), new Remainder.Part(50, 100))) {
            assertThat(half.of(new BigDecimal("0.000000001"))).isEqualTo("0E-9");
            assertThat(half.of(new BigDecimal("0.000000003"))).isEqualTo("2E-9");
            assertThat(half.of(new BigDecimal("0.000000005"))).isEqualTo("2E-9");
            assertThat(half.of(new BigDecimal("-0.000000003"))).isEqualTo("-2E-9");
        }
    }

    /** Shifts of 63, 64 and 65 digits, where the arithmetic changes from one word to two. */
    @Test
    void ties_are_seen_in_the_second_word_too() {
        for (int halvings : List.of(11, 12, 13, 20, 50)) {
            double share = StrictMath.pow(2, -halvings);
            BigDecimal tie = BigDecimal.valueOf(1L << (halvings - 1), 9);

            assertThat(new Remainder.Binary(share).of(tie)).isEqualTo("0E-9");
            assertThat(new Remainder.Binary(share).of(tie.multiply(BigDecimal.valueOf(3))))
                    .isEqualTo("2E-9");
            assertThat(new Remainder.Binary(Math.nextUp(share)).of(tie)).isEqualTo("1E-9");
        }
    }

    @Test
    void what_is_almost_nothing_rounds_to_nothing() {
        assertThat(new Remainder.Binary(Double.MIN_VALUE).of(BigDecimal.TEN)).isEqualTo("0E-9");
        assertThat(new Remainder.Binary(0).of(BigDecimal.TEN)).isEqualTo("0E-9");
    }

    @Test
    void a_share_is_0_to_1() {
        assertThatThrownBy(() -> new Remainder.Binary(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Remainder.Binary(1.01)).hasMessageContaining("1.01");
        assertThatThrownBy(() -> new Remainder.Part(4, 3)).hasMessageContaining("4 of 3");
    }
}
