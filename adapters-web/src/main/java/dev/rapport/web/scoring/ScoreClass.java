package dev.rapport.web.scoring;

import dev.rapport.domain.scoring.ScoreHistogram;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many customers have scores from {@code from} up to {@code to}, before and after.
 *
 * @param from included; empty: all lower scores, too
 * @param to not included; empty: all higher scores, too
 */
@TemplateData
record ScoreClass(Optional<BigDecimal> from, Optional<BigDecimal> to, long before, long after) {

    static List<ScoreClass> of(ScoreHistogram histogram) {
        int classes = histogram.after().size();
        var list = new ArrayList<ScoreClass>();
        for (int i = 0; i < classes; i++) {
            BigDecimal low = histogram.from().add(histogram.width().multiply(BigDecimal.valueOf(i)));
            list.add(new ScoreClass(
                    i == 0 ? Optional.empty() : Optional.of(low),
                    i == classes - 1 ? Optional.empty() : Optional.of(low.add(histogram.width())),
                    histogram.before().get(i),
                    histogram.after().get(i)));
        }
        return list;
    }
}
