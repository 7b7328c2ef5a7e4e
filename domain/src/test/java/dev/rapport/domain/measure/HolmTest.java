package dev.rapport.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class HolmTest {

    private static final Comparison NO_ANSWERS = new Comparison.Untested(Comparison.Reason.NO_ANSWERS);

    @Test
    void each_p_grows_with_how_many_are_compared() {
        // R 4.2.2: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
        assertThat(Holm.adjusted(List.of(0.01, 0.04, 0.03, 0.005))).containsExactly(0.03, 0.06, 0.06, 0.02);
        assertThat(Holm.adjusted(List.of(0.04))).containsExactly(0.04);
        assertThat(Holm.adjusted(List.of(0.9, 0.9))).containsExactly(1.0, 1.0);
        assertThat(Holm.adjusted(List.of())).isEmpty();
    }

    @Test
    void what_is_no_p_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Holm.adjusted(List.of(0.5, Double.NaN)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holm.adjusted(List.of(1.5)))
                .withMessageContaining("1.5");
    }

    @Test
    void a_segment_that_would_stand_out_alone_may_not_among_many() {
        var segments = new LinkedHashMap<String, Share>();
        segments.put("web", new Share(27, 60));
        segments.put("app", new Share(40, 60));
        segments.put("shop", new Share(33, 60));

        SequencedMap<String, Comparison> compared =
                Holm.eachAgainstTheOthers(segments, Share::plus, Share::differenceTo);

        // R 4.2.2: p <- c(prop.test(c(27, 73), c(60, 120), correct = FALSE)$p.value,
        //     prop.test(c(40, 60), c(60, 120), correct = FALSE)$p.value,
        //     prop.test(c(33, 67), c(60, 120), correct = FALSE)$p.value); p; p.adjust(p, "holm")
        assertThat(compared.keySet()).containsExactly("web", "app", "shop");
        assertTested(compared.get("web"), 0.043878007890413732, 0.1016845605740678);
        assertTested(compared.get("app"), 0.033894853524689267, 0.1016845605740678);
        assertTested(compared.get("shop"), 0.915529973376771999, 0.915529973376772);
    }

    @Test
    void what_could_not_be_tested_does_not_count() {
        Comparison tested = new Comparison.Tested(SignificanceTest.WELCH_T, 1, Interval.of(0.2, 1.8), 0.03);
        var family = new LinkedHashMap<String, Comparison>();
        family.put("none", NO_ANSWERS);
        family.put("some", tested);

        assertThat(Holm.corrected(family)).containsExactly(Map.entry("none", NO_ANSWERS), Map.entry("some", tested));
    }

    @Test
    void a_single_segment_has_no_others() {
        assertThat(Holm.eachAgainstTheOthers(Map.of("web", new Share(1, 2)), Share::plus, Share::differenceTo))
                .containsExactly(Map.entry("web", NO_ANSWERS));
    }

    private static void assertTested(Comparison comparison, double pValue, double adjusted) {
        assertThat(comparison).isInstanceOfSatisfying(Comparison.Tested.class, tested -> {
            assertThat(tested.pValue()).isCloseTo(pValue, within(1e-12));
            assertThat(tested.adjustedPValue()).isCloseTo(adjusted, within(1e-12));
            assertThat(tested.verdict()).isEqualTo(Verdict.NO_DISTINGUISHABLE_CHANGE);
        });
    }
}
