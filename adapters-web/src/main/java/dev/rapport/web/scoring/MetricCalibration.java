package dev.rapport.web.scoring;

import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.scoring.CalibrateMetric;
import dev.rapport.application.scoring.CalibrateMetric.CalibratedMetric;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.Distribution;
import dev.rapport.web.form.DecimalText;
import dev.rapport.web.form.FormFields;
import dev.rapport.web.form.Mistakes;
import dev.rapport.web.frame.Spoken;
import dev.rapport.web.scoring.Editor.Calibrated;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Fills the ends of a metric in from what the customers do. */
@Singleton
class MetricCalibration {

    private final CalibrateMetric calibrateMetric;
    private final Mistakes mistakes;
    private final Spoken spoken;

    MetricCalibration(CalibrateMetric calibrateMetric, Mistakes mistakes, Spoken spoken) {
        this.calibrateMetric = calibrateMetric;
        this.mistakes = mistakes;
        this.spoken = spoken;
    }

    /** @param fields with the ends, if there are any to propose */
    record Outcome(FormFields fields, Calibrated said) {}

    /** @param metric the name that its fields begin with */
    Outcome of(Workspace workspace, FormFields fields, String metric, LocalDate today) {
        try {
            CalibratedMetric proposed =
                    calibrateMetric.handle(workspace, DefinitionOfFields.measurement(fields, metric), today);
            return new Outcome(
                    withEnds(fields, metric + "/normalisation", proposed),
                    new Calibrated(metric, true, text(proposed.distribution())));
        } catch (Conflict refused) {
            return new Outcome(
                    fields,
                    new Calibrated(
                            metric,
                            false,
                            spoken.texts(EditorTexts.class).not_calibrated(mistakes.said(refused.detail()))));
        } catch (Invalid unclear) {
            return new Outcome(
                    fields,
                    new Calibrated(
                            metric, false, spoken.texts(EditorTexts.class).calibrate_later()));
        }
    }

    private static FormFields withEnds(FormFields fields, String at, CalibratedMetric proposed) {
        FormFields ends = fields.with(at + "/min", number(proposed.min())).with(at + "/max", number(proposed.max()));
        return fields.text(at + "/kind").equals("steps") ? ends.with(at + "/kind", "linear") : ends;
    }

    private String text(Distribution of) {
        return spoken.texts(EditorTexts.class)
                .calibrated(
                        of.n(),
                        number(of.min()),
                        number(of.lowerQuartile()),
                        number(of.median()),
                        number(of.upperQuartile()),
                        number(of.max()));
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : DecimalText.write(number.stripTrailingZeros());
    }
}
