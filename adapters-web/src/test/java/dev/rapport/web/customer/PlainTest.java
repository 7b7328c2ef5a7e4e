package dev.rapport.web.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void text_and_numbers_stand_as_they_are() {
        assertThat(Plain.text("pro")).isEqualTo("pro");
        assertThat(Plain.text(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(Plain.text(true)).isEqualTo("true");
        assertThat(Plain.text(null)).isEqualTo("null");
    }

    @Test
    void lists_and_maps_look_like_json() {
        assertThat(Plain.text(List.of("a", new BigDecimal("2")))).isEqualTo("[\"a\", 2]");
        assertThat(Plain.text(Map.of("city", "Vilnius"))).isEqualTo("{city: \"Vilnius\"}");
    }

    @Test
    void what_is_too_long_to_read_is_cut_between_characters() {
        assertThat(Plain.text("x".repeat(1_999) + "🙂" + "y")).isEqualTo("x".repeat(1_999) + "🙂…");
        assertThat(Plain.text("x".repeat(2_000))).hasSize(2_000);
    }
}
