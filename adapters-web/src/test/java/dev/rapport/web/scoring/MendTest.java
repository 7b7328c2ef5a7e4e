package dev.rapport.web.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.application.refusal.Invalid.Violation;
import org.junit.jupiter.api.Test;

class MendTest {

    @Test
    void a_part_is_named_as_people_count() {
        assertThat(Mend.of(new Violation("/definition/rules/0/points", "points is needed")))
                .isEqualTo(new Mend("rules", 1, "points is needed"));
        assertThat(Mend.of(new Violation("/definition/metrics/11", "two of them")))
                .isEqualTo(new Mend("metrics", 12, "two of them"));
        assertThat(Mend.of(new Violation("/definition/bands/2/upTo/score", "must ascend")))
                .isEqualTo(new Mend("bands", 3, "must ascend"));
    }

    @Test
    void what_is_about_the_whole_names_no_part() {
        assertThat(Mend.of(new Violation("/definition/rules", "must be 1 to 100"))
                        .part())
                .isEmpty();
        assertThat(Mend.of(new Violation("/definition/kind", "another kind")).part())
                .isEmpty();
        assertThat(Mend.of(new Violation("/definition/rules/99999999999", "far"))
                        .part())
                .isEmpty();
    }
}
