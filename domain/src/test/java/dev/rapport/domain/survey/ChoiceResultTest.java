package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.domain.measure.Comparison;
import dev.rapport.domain.measure.Share;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class ChoiceResultTest {

    @Test
    void a_single_choice_adds_up_to_all_who_answered() {
        ChoiceResult result = ChoiceResult.ofSingle(chosen("yes", 7, "no", 5)).orElseThrow();

        assertThat(result.answers()).isEqualTo(12);
        assertThat(result.share("yes")).contains(new Share(7, 12));
        assertThat(result.share("no")).contains(new Share(5, 12));
        assertThat(result.share("maybe")).isEmpty();
        assertThat(result.isReliable()).isFalse();
    }

    @Test
    void a_multiple_choice_may_add_up_to_more_than_all() {
        ChoiceResult result = ChoiceResult.ofMultiple(chosen("price", 8, "quality", 6, "service", 0), 10)
                .orElseThrow();

        assertThat(result.options())
                .extracting(ChoiceResult.Option::name)
                .containsExactly("price", "quality", "service");
        assertThat(result.options()).extracting(ChoiceResult.Option::chosen).containsExactly(8L, 6L, 0L);
        assertThat(result.options().stream()
                        .mapToDouble(option -> option.share().percent())
                        .sum())
                .isEqualTo(140.0);
    }

    @Test
    void no_answers_are_no_result() {
        assertThat(ChoiceResult.ofSingle(chosen("yes", 0, "no", 0))).isEmpty();
        assertThat(ChoiceResult.ofMultiple(chosen("price", 0), 0)).isEmpty();
    }

    @Test
    void nobody_chooses_an_option_more_often_than_there_are_answers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChoiceResult.ofMultiple(chosen("price", 8), 7))
                .withMessageContaining("8");
        assertThatIllegalArgumentException().isThrownBy(() -> ChoiceResult.ofMultiple(chosen("price", 8), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ChoiceResult.ofSingle(chosen("yes", -1, "no", 3)));
    }

    @Test
    void an_option_stands_there_once_and_is_a_share_of_all_answers() {
        ChoiceResult.Option price = new ChoiceResult.Option("price", new Share(1, 2));

        assertThatIllegalArgumentException().isThrownBy(() -> new ChoiceResult(2, List.of(price, price)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChoiceResult(3, List.of(price)))
                .withMessageContaining("3");
        assertThatIllegalArgumentException().isThrownBy(() -> new ChoiceResult(3, List.of()));
    }

    @Test
    void options_are_compared_together() {
        ChoiceResult march =
                ChoiceResult.ofMultiple(chosen("price", 45, "quality", 27), 80).orElseThrow();
        ChoiceResult april =
                ChoiceResult.ofMultiple(chosen("price", 60, "service", 1), 80).orElseThrow();
        Comparison noAnswers = new Comparison.Untested(Comparison.Reason.NO_ANSWERS);

        SequencedMap<String, Comparison> compared = march.differencesTo(april);

        assertThat(compared.keySet()).containsExactly("price", "quality", "service");
        assertThat(compared.get("price")).isEqualTo(new Share(45, 80).differenceTo(new Share(60, 80)));
        assertThat(compared.get("quality")).isEqualTo(noAnswers);
        assertThat(compared.get("service")).isEqualTo(noAnswers);
    }

    @Test
    void looking_at_more_options_asks_for_more_evidence() {
        ChoiceResult march = ChoiceResult.ofSingle(chosen("yes", 45, "no", 35)).orElseThrow();
        ChoiceResult april = ChoiceResult.ofSingle(chosen("yes", 60, "no", 20)).orElseThrow();

        // R 4.2.2: p.adjust(rep(prop.test(c(60, 45), c(80, 80), correct = FALSE)$p.value, 2), "holm")
        assertThat(march.differencesTo(april).get("yes"))
                .isInstanceOfSatisfying(
                        Comparison.Tested.class,
                        tested ->
                                assertThat(tested.adjustedPValue()).isCloseTo(2 * 0.012533688376410947, within(1e-12)));
    }

    private static SequencedMap<String, Long> chosen(Object... optionsAndCounts) {
        var chosen = new LinkedHashMap<String, Long>();
        for (int i = 0; i < optionsAndCounts.length; i += 2) {
            chosen.put((String) optionsAndCounts[i], ((Integer) optionsAndCounts[i + 1]).longValue());
        }
        return chosen;
    }
}
