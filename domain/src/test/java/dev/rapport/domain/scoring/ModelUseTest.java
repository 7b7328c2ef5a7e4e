package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelUseTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-31");
    private static final LocalDate LONG_AGO = LocalDate.parse("2025-01-01");

    @Test
    void after_29_days_without_a_look_all_is_well_and_after_30_it_is_not() {
        assertThat(used(LONG_AGO, Optional.of(TODAY.minusDays(29))).warnings()).isEmpty();
        assertThat(used(LONG_AGO, Optional.of(TODAY.minusDays(30))).warnings())
                .containsExactly(new ModelWarning.NobodyLooks(30, Optional.of(TODAY.minusDays(30)), LONG_AGO));
    }

    @Test
    void a_model_that_was_published_less_than_30_days_ago_has_not_had_its_time_yet() {
        assertThat(used(TODAY.minusDays(29), Optional.empty()).warnings()).isEmpty();
        assertThat(used(TODAY.minusDays(29), Optional.of(LONG_AGO)).warnings()).isEmpty();
        assertThat(used(TODAY.minusDays(30), Optional.empty())
                        .warnings()
                        .getFirst()
                        .message())
                .isEqualTo("Nobody has looked at its scores since its newest version was published 30 days ago,"
                        + " on 2026-03-01.");
    }

    @Test
    void one_segment_is_enough_to_act_on_scores() {
        assertThat(new ModelUse(TODAY, TODAY, Optional.of(TODAY), 0, 1, 0).warnings())
                .isEmpty();
        assertThat(new ModelUse(TODAY, TODAY, Optional.of(TODAY), 0, 0, 0).warnings())
                .containsExactly(new ModelWarning.NothingActs(0, 0, 0))
                .extracting(ModelWarning::message)
                .containsExactly("Nothing acts on its scores: 0 alerts, 0 segments, 0 goals.");
    }

    private static ModelUse used(LocalDate publishedOn, Optional<LocalDate> lastLook) {
        return new ModelUse(TODAY, publishedOn, lastLook, 1, 0, 0);
    }
}
