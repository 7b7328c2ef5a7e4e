package dev.rapport.domain.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventValueTest {

    @ParameterizedTest
    @CsvSource({
        "12.5, 12.500000",
        // half-even: python3 -c "from decimal import *; print(Decimal('0.0000005').quantize(Decimal('1e-6')))" → 0E-6
        "0.0000005, 0.000000",
        "0.0000015, 0.000002",
        "-3, -3.000000",
        "999999999999.999999, 999999999999.999999",
        "1e-1000000, 0.000000"
    })
    void a_value_is_rounded_half_even_to_six_digits(String number, BigDecimal amount) {
        assertThat(EventValue.of(new BigDecimal(number)))
                .hasValueSatisfying(value -> assertThat(value.amount()).isEqualTo(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000", "-1000000000000", "999999999999.9999999", "1e1000000000"})
    void a_value_of_a_million_millions_is_out_of_range(String number) {
        assertThat(EventValue.of(new BigDecimal(number))).isEmpty();
    }

    @Test
    void numeric_text_is_a_number() {
        assertThat(EventValue.parse(" 1e3 ")).contains(new BigDecimal("1E+3"));
        assertThat(EventValue.parse(".5")).contains(new BigDecimal("0.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "free", "12,50", "0x10", "NaN", "Infinity", "1e9999", "1 000"})
    void other_text_is_not(String text) {
        assertThat(EventValue.parse(text)).isEmpty();
    }
}
