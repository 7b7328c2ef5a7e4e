package dev.rapport.web.scoring;

import dev.rapport.application.scoring.ModelLabel;
import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a preview found, as its page shows it.
 *
 * @param customers all that there are, scored or not
 * @param before what it was compared with; empty: nothing
 * @param migration empty if that is
 * @param classes of the histogram; empty if nobody is scored
 */
@TemplateData
record PreviewResult(
        LocalDate day,
        long customers,
        Optional<ModelLabel> before,
        Optional<Migration> migration,
        List<Measured> measured,
        List<ScoreClass> classes,
        List<MoverLine> rises,
        List<MoverLine> drops) {

    /** One of the numbers, by what it is called. */
    public Measured number(String what) {
        return measured.stream()
                .filter(number -> number.what().equals(what))
                .findFirst()
                .orElseThrow();
    }
}
