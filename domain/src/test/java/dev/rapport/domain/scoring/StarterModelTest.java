package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.ingestion.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StarterModelTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-31");
    private static final PointsModel MODEL = (PointsModel)
            ((ModelDefinition.Checked.Valid) StarterModel.definition().check()).model();

    @Test
    void the_starter_model_can_be_published_without_a_warning() {
        assertThat(MODEL.warnings()).isEmpty();
        assertThat(MODEL.rules()).allMatch(Rule::forgets);
        assertThat(MODEL.bands()).isEqualTo(Bands.DEFAULT);
    }

    @Test
    void it_needs_nothing_but_activity_by_event_type() {
        assertThat(MODEL.signals()).allMatch(signal -> signal.condition().isAlways());
    }

    @Test
    void a_fresh_order_of_forty_lifts_a_customer_to_forty_points() {
        // 20 for the order, 0.5 · 40 = 20 for its value
        CustomerActivity activity = CustomerActivity.builder()
                .add(signal("Order Completed"), new DailyActivity(DAY, 1, 1, new BigDecimal("40")))
                .build();

        assertThat(MODEL.scoreOnly(activity, DAY)).contains(new Score(new BigDecimal("40")));
    }

    @Test
    void whoever_does_everything_once_is_silent_after_ninety_days() {
        CustomerActivity.Builder builder = CustomerActivity.builder();
        MODEL.signals().forEach(signal -> builder.add(signal, new DailyActivity(DAY, 1, 1, BigDecimal.TEN)));

        assertThat(MODEL.scoreOnly(builder.build(), DAY.plusDays(89))
                        .orElseThrow()
                        .points())
                .isNotZero();
        assertThat(MODEL.scoreOnly(builder.build(), DAY.plusDays(90))
                        .orElseThrow()
                        .points())
                .isZero();
    }

    @Test
    void complaining_and_leaving_put_a_silent_customer_at_risk() {
        CustomerActivity activity = CustomerActivity.builder()
                .add(signal("Support Ticket Opened"), new DailyActivity(DAY, 2, 0, BigDecimal.ZERO))
                .add(signal("Unsubscribed"), new DailyActivity(DAY, 1, 0, BigDecimal.ZERO))
                .build();

        ScoreBreakdown breakdown = MODEL.score(activity, DAY).orElseThrow();

        // 2 · −5 − 10
        assertThat(breakdown.score()).isEqualTo(new Score(new BigDecimal("-20")));
        assertThat(breakdown.band().key()).isEqualTo("churn_risk");
    }

    private static Signal signal(String type) {
        return Signal.of(new EventType(type));
    }
}
