package dev.rapport.web.scoring;

import dev.rapport.web.form.DecimalText;
import dev.rapport.web.form.FormFields;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How much of the whole the metrics have together.
 *
 * @param percent of those weights that are numbers
 */
@TemplateData
record Weights(String percent, int sign, String missing) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    static Weights of(FormFields fields) {
        BigDecimal total = total(fields);
        BigDecimal missing = WHOLE.subtract(total);
        return new Weights(DecimalText.write(total), missing.signum(), DecimalText.write(missing.abs()));
    }

    /** What a new metric may have. */
    int next() {
        return sign > 0 ? new BigDecimal(missing).intValue() : 10;
    }

    private static BigDecimal total(FormFields fields) {
        return IntStream.range(0, fields.count("metrics"))
                .mapToObj(place -> DecimalText.read(fields.text("metrics/" + place + "/weight")))
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
