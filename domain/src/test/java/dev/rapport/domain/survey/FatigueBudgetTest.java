package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FatigueBudgetTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

    @Test
    void today_is_one_of_its_days() {
        assertThat(new FatigueBudget(1, 1).from(TODAY)).isEqualTo(TODAY);
        assertThat(new FatigueBudget(2, 30).from(TODAY)).isEqualTo(LocalDate.parse("2026-03-02"));
    }

    @Test
    void it_is_used_up_by_as_many_surveys_as_it_has() {
        var two = new FatigueBudget(2, 30);

        assertThat(two.allows(1)).isTrue();
        assertThat(two.allows(2)).isFalse();
        assertThat(two.allows(3)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "101, 30", "-1, 30", "2, 0", "2, 3651", "2, -2147483648"})
    void surveys_and_days_have_their_limits(int surveys, int days) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FatigueBudget(surveys, days));
    }
}
