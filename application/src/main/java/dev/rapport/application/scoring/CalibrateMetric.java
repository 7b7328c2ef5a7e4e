package dev.rapport.application.scoring;

import dev.rapport.application.refusal.Conflict;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.Calibration;
import dev.rapport.domain.scoring.Distribution;
import dev.rapport.domain.scoring.Fraction;
import dev.rapport.domain.scoring.MeasurementDefinition;
import dev.rapport.domain.scoring.Metric;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Proposes what is little and what is much of a measure, from all customers of a day; stores nothing. */
@ApplicationScoped
public class CalibrateMetric {

    private final Activities activities;

    CalibrateMetric(Activities activities) {
        this.activities = activities;
    }

    /**
     * Not one transaction: it may take long, and reads as of one instant.
     *
     * @throws dev.rapport.application.refusal.Invalid {@code metric.invalid}, naming everything that is wrong
     * @throws Conflict {@code calibration.equal-ends} if both ends would be the same, {@code calibration.nothing-measured} if
     *     nobody has the measure
     */
    public CalibratedMetric handle(Workspace workspace, MeasurementDefinition definition, LocalDate day) {
        MeasurementDefinition.Checked.Valid valid = CheckedModel.measurement(definition);
        Metric metric = valid.metric();
        List<Fraction> measured = new ArrayList<>();
        activities.everyone(workspace, Activities.Need.of(valid.model(), day), customer -> {
            if (valid.model().concerns(customer.activity(), day)) {
                metric.measured(customer.activity(), day).ifPresent(measured::add);
            }
        });
        return switch (Calibration.of(metric.measure(), measured)) {
            case Calibration.Proposed(BigDecimal min, BigDecimal max, Distribution distribution) ->
                new CalibratedMetric(day, min, max, distribution);
            case Calibration.EqualEnds(BigDecimal end, Distribution of) ->
                throw new Conflict(
                        "calibration.equal-ends",
                        "the 5th and the 90th percentile are both %s; of %d customers the least has %s, a quarter at most %s, half at most %s, three quarters at most %s, the greatest %s"
                                .formatted(
                                        plain(end),
                                        of.n(),
                                        plain(of.min()),
                                        plain(of.lowerQuartile()),
                                        plain(of.median()),
                                        plain(of.upperQuartile()),
                                        plain(of.max())));
            case Calibration.NothingMeasured _ ->
                throw new Conflict("calibration.nothing-measured", "no customer has had such an event by " + day);
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /**
     * A proposal.
     *
     * @param min what counts 0
     * @param max what counts 100
     * @param distribution of what was measured
     */
    public record CalibratedMetric(LocalDate day, BigDecimal min, BigDecimal max, Distribution distribution) {}
}
