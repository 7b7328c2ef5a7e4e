package dev.rapport.domain.condition;

import static dev.rapport.domain.condition.Operator.AT_LEAST;
import static dev.rapport.domain.condition.Operator.AT_MOST;
import static dev.rapport.domain.condition.Operator.CONTAINS;
import static dev.rapport.domain.condition.Operator.EQUAL;
import static dev.rapport.domain.condition.Operator.EXISTS;
import static dev.rapport.domain.condition.Operator.GREATER;
import static dev.rapport.domain.condition.Operator.IN;
import static dev.rapport.domain.condition.Operator.LESS;
import static dev.rapport.domain.condition.Operator.NOT_EQUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final Map<String, Object> DOCUMENT = document();

    @Test
    void without_tests_a_condition_always_holds() {
        assertThat(Condition.ALWAYS.holds(Map.of())).isTrue();
        assertThat(Condition.ALWAYS.isAlways()).isTrue();
        assertThat(Condition.ALWAYS.canonical()).isEmpty();
    }

    @Test
    void text_compares_exactly() {
        assertThat(holds("plan", EQUAL, "pro")).isTrue();
        assertThat(holds("plan", EQUAL, "Pro")).isFalse();
        assertThat(holds("plan", EQUAL, "pro ")).isFalse();
        assertThat(holds("plan", NOT_EQUAL, "free")).isTrue();
        assertThat(holds("plan", NOT_EQUAL, "pro")).isFalse();
    }

    @Test
    void numbers_compare_numerically() {
        assertThat(holds("seats", EQUAL, 5)).isTrue();
        assertThat(holds("seats", EQUAL, new BigDecimal("5.0"))).isTrue();
        assertThat(holds("seats", NOT_EQUAL, 5.5)).isTrue();
        assertThat(holds("huge", EQUAL, 5)).isFalse();
        assertThat(holds("huge", GREATER, 5)).isTrue();
    }

    @ParameterizedTest(name = "5.00 {0} {1}: {2}")
    @CsvSource({
        "<, 5, false",
        "<, 5.000001, true",
        "≤, 5, true",
        "≤, 4.999999, false",
        ">, 5, false",
        ">, 4.999999, true",
        "≥, 5, true",
        "≥, 5.000001, false",
        "<=, 5, true",
        ">=, 5, true",
        "!=, 5, false"
    })
    void numbers_have_an_order(String operator, BigDecimal operand, boolean holds) {
        assertThat(holds("seats", Operator.of(operator).orElseThrow(), operand)).isEqualTo(holds);
    }

    @Test
    void a_missing_property_makes_every_comparison_false() {
        assertThat(holds("nothing", EQUAL, "x")).isFalse();
        assertThat(holds("nothing", NOT_EQUAL, "x")).isFalse();
        assertThat(holds("nothing", LESS, 1)).isFalse();
        assertThat(holds("nothing", IN, "x", "y")).isFalse();
        assertThat(holds("nothing", CONTAINS, "x")).isFalse();
        assertThat(holds("nothing", EXISTS)).isFalse();
        assertThat(holds("empty", EXISTS)).isFalse();
        assertThat(holds("empty", NOT_EQUAL, "x")).isFalse();
    }

    @Test
    void another_json_type_makes_every_comparison_false() {
        assertThat(holds("seats", EQUAL, "5")).isFalse();
        assertThat(holds("seats", NOT_EQUAL, "5")).isFalse();
        assertThat(holds("plan", NOT_EQUAL, 5)).isFalse();
        assertThat(holds("plan", NOT_EQUAL, true)).isFalse();
        assertThat(holds("plan", GREATER, 5)).isFalse();
        assertThat(holds("trial", EQUAL, "true")).isFalse();
        assertThat(holds("tags", NOT_EQUAL, "x")).isFalse();
        assertThat(holds("shipping", EQUAL, "LT")).isFalse();
        assertThat(holds("shipping", CONTAINS, "country")).isFalse();
        assertThat(holds("seats", CONTAINS, 5)).isFalse();
    }

    @Test
    void truths_compare_with_truths() {
        assertThat(holds("trial", EQUAL, true)).isTrue();
        assertThat(holds("trial", EQUAL, false)).isFalse();
        assertThat(holds("trial", NOT_EQUAL, false)).isTrue();
        assertThat(holds("trial", IN, false, true)).isTrue();
    }

    @Test
    void in_holds_if_one_operand_is_equal() {
        assertThat(holds("plan", IN, "free", "pro")).isTrue();
        assertThat(holds("plan", IN, "free", "team")).isFalse();
        assertThat(holds("seats", IN, "5", 5)).isTrue();
        assertThat(holds("tags", IN, "new", "vip")).isFalse();
    }

    @Test
    void contains_looks_into_text_and_into_lists() {
        assertThat(holds("plan", CONTAINS, "r")).isTrue();
        assertThat(holds("plan", CONTAINS, "x")).isFalse();
        assertThat(holds("tags", CONTAINS, "vip")).isTrue();
        assertThat(holds("tags", CONTAINS, "vi")).isFalse();
        assertThat(holds("tags", CONTAINS, new BigDecimal("7.0"))).isTrue();
        assertThat(holds("tags", CONTAINS, true)).isFalse();
    }

    @Test
    void exists_holds_for_anything_but_null() {
        assertThat(holds("plan", EXISTS)).isTrue();
        assertThat(holds("tags", EXISTS)).isTrue();
        assertThat(holds("shipping", EXISTS)).isTrue();
        assertThat(holds("shipping.country", EXISTS)).isTrue();
    }

    @Test
    void a_path_leads_into_objects_and_not_into_lists_or_text() {
        assertThat(holds("shipping.country", EQUAL, "LT")).isTrue();
        assertThat(holds("shipping.city", EXISTS)).isFalse();
        assertThat(holds("tags.0", EXISTS)).isFalse();
        assertThat(holds("plan.name", EXISTS)).isFalse();
        assertThat(holds("utm\\.source", EQUAL, "mail")).isTrue();
        assertThat(holds("utm.source", EXISTS)).isFalse();
    }

    @Test
    void all_tests_must_hold() {
        PropertyTest pro = PropertyTest.of("plan", EQUAL, "pro");

        assertThat(Condition.of(pro, PropertyTest.of("seats", AT_LEAST, 5)).holds(DOCUMENT))
                .isTrue();
        assertThat(Condition.of(pro, PropertyTest.of("seats", AT_MOST, 4)).holds(DOCUMENT))
                .isFalse();
    }

    @Test
    void equal_conditions_have_one_text_however_they_are_written() {
        var one = Condition.of(
                PropertyTest.of("seats", AT_LEAST, new BigDecimal("10")),
                PropertyTest.of("plan", IN, "team", "pro", "team"),
                PropertyTest.of("trial", EQUAL, true));
        var other = Condition.of(
                PropertyTest.of("trial", IN, true),
                PropertyTest.of("plan", IN, "pro", "team"),
                PropertyTest.of("seats", AT_LEAST, new BigDecimal("1E+1")),
                PropertyTest.of("seats", AT_LEAST, new BigDecimal("10.00")));

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.canonical())
                .isEqualTo("plan in [\"pro\", \"team\"] and seats ≥ 10 and trial = true")
                .isEqualTo(other.canonical());
    }

    @Test
    void different_conditions_have_different_texts() {
        assertThat(List.of(
                                Condition.of(PropertyTest.of("a", EQUAL, "1")),
                                Condition.of(PropertyTest.of("a", EQUAL, 1)),
                                Condition.of(PropertyTest.of("a", EQUAL, "true")),
                                Condition.of(PropertyTest.of("a", EQUAL, true)),
                                Condition.of(PropertyTest.of("a", EXISTS)),
                                Condition.of(PropertyTest.of("a.b", EXISTS)),
                                Condition.of(PropertyTest.of("a\\.b", EXISTS)),
                                Condition.of(PropertyTest.of("a", EQUAL, "1\" and b = \"2")),
                                Condition.of(PropertyTest.of("a", EQUAL, "1"), PropertyTest.of("b", EQUAL, "2")),
                                Condition.of(PropertyTest.of("a = \"1\" and b", EQUAL, "2")),
                                Condition.of(PropertyTest.of("a", IN, "x", "y")),
                                Condition.of(PropertyTest.of("a", IN, "x\", \"y", "z")),
                                Condition.of(PropertyTest.of("a", IN, "x", "y", "z")))
                        .stream()
                        .map(Condition::canonical))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_text_escapes_what_would_end_it_or_hide_in_it() {
        assertThat(Condition.of(PropertyTest.of("my plan", EQUAL, "a\"b\\c\nd")).canonical())
                .isEqualTo("\"my plan\" = \"a\\\"b\\\\c\\u000ad\"");
    }

    @Test
    void a_path_is_read_back_as_it_was_written() {
        for (String text : List.of("a", "a.b.c", "a\\.b", "a\\\\.b", "my plan", "…")) {
            assertThat(PropertyPath.parse(text).text()).isEqualTo(text);
        }
        assertThat(PropertyPath.parse("a\\.b.c").steps()).containsExactly("a.b", "c");
        assertThat(PropertyPath.parse("a\\").steps()).containsExactly("a\\");
    }

    @Test
    void operands_that_do_not_suit_the_operator_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PropertyTest.of("a", LESS, "text"));
        assertThatIllegalArgumentException().isThrownBy(() -> PropertyTest.of("a", EQUAL));
        assertThatIllegalArgumentException().isThrownBy(() -> PropertyTest.of("a", EQUAL, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> PropertyTest.of("a", EXISTS, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> PropertyTest.of("a", IN));
        assertThatIllegalArgumentException().isThrownBy(() -> PropertyTest.of("a", CONTAINS, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> PropertyTest.of("a", EQUAL, "x".repeat(256)));
        assertThatIllegalArgumentException().isThrownBy(() -> PropertyTest.of("a", EQUAL, "\0"));
        assertThatIllegalArgumentException().isThrownBy(() -> PropertyTest.of("a", EQUAL, "\ud800"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PropertyTest.of("a", EQUAL, new BigDecimal("1E+1000000000")));
        assertThatIllegalArgumentException().isThrownBy(() -> PropertyTest.of("a", EQUAL, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> PropertyTest.of("", EXISTS));
        assertThatIllegalArgumentException().isThrownBy(() -> PropertyTest.of("a.", EXISTS));
        assertThatIllegalArgumentException().isThrownBy(() -> PropertyTest.of("a.b.c.d.e.f.g.h.i.j.k", EXISTS));
        assertThatIllegalArgumentException().isThrownBy(() -> PropertyTest.of("x".repeat(256), EXISTS));
    }

    @Test
    void a_condition_has_at_most_twenty_tests_and_ten_thousand_characters() {
        PropertyTest[] tests = IntStream.range(0, 21)
                .mapToObj(i -> PropertyTest.of("p" + i, EXISTS))
                .toArray(PropertyTest[]::new);
        Object[] long100 =
                IntStream.range(0, 100).mapToObj(i -> i + "x".repeat(200)).toArray();

        assertThat(Condition.of(Arrays.copyOf(tests, 20)).tests()).hasSize(20);
        assertThatIllegalArgumentException().isThrownBy(() -> Condition.of(tests));
        assertThatIllegalArgumentException().isThrownBy(() -> Condition.of(PropertyTest.of("a", IN, long100)));
    }

    private static boolean holds(String path, Operator operator, Object... operands) {
        return Condition.of(PropertyTest.of(path, operator, operands)).holds(DOCUMENT);
    }

    private static Map<String, Object> document() {
        var document = new HashMap<String, Object>();
        document.put("plan", "pro");
        document.put("seats", new BigDecimal("5.00"));
        document.put("huge", new BigDecimal("1E+1000000000"));
        document.put("trial", true);
        document.put("tags", Arrays.asList("vip", new BigDecimal("7"), null, List.of()));
        document.put("shipping", Map.of("country", "LT"));
        document.put("utm.source", "mail");
        document.put("empty", null);
        return document;
    }
}
