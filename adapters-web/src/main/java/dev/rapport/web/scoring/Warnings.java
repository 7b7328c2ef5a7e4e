package dev.rapport.web.scoring;

import dev.rapport.domain.scoring.ModelFacts;
import dev.rapport.domain.scoring.ModelPart;
import dev.rapport.domain.scoring.ModelWarning;
import dev.rapport.domain.scoring.Window;
import dev.rapport.web.frame.Formats;
import dev.rapport.web.frame.Spoken;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Says what a linter warns of in the language of the page; {@code inject:warnings} in templates. */
@Named
@Singleton
class Warnings {

    private final Spoken spoken;

    Warnings(Spoken spoken) {
        this.spoken = spoken;
    }

    /** Plain text, to be escaped where it is shown. */
    public String of(ModelWarning warning) {
        LintTexts texts = spoken.texts(LintTexts.class);
        return switch (warning) {
            case ModelWarning.NoData(
                    ModelPart _,
                    Window window,
                    long withoutValue,
                    long ever,
                    Optional<LocalDate> lastSeen) ->
                texts.no_data(
                        window instanceof Window.LastDays(int days) ? days : 0,
                        withoutValue > 0 ? count(withoutValue) : "",
                        count(ever),
                        lastSeen.map(this::day).orElse(""));
            case ModelWarning.ScoreCanNeverFall(int rules) -> texts.never_falls(rules);
            case ModelWarning.HardlyVaries same ->
                texts.hardly_varies(
                        count(same.customers()),
                        count(same.scored()),
                        percent(same.share()),
                        same.value().map(this::number).orElse(""));
            case ModelWarning.WeightOutOfProportion(ModelPart _, int weight) ->
                texts.weight(percent(BigDecimal.valueOf(weight)), most());
            case ModelWarning.PointsOutOfProportion rule ->
                texts.points(
                        percent(rule.share()),
                        ModelFacts.RECENT_DAYS,
                        number(rule.points()),
                        number(rule.allPoints()),
                        most());
            case ModelWarning.NobodyLooks(long days, Optional<LocalDate> lastLook, LocalDate publishedOn) ->
                lastLook.filter(day -> !day.isBefore(publishedOn))
                        .map(day -> texts.nobody_looks(true, days, day(day)))
                        .orElseGet(() -> texts.nobody_looks(false, days, day(publishedOn)));
            case ModelWarning.NothingActs(long alerts, long segments, long goals) ->
                texts.nothing_acts(alerts, segments, goals);
        };
    }

    private String most() {
        return percent(BigDecimal.valueOf(ModelWarning.IN_PROPORTION));
    }

    private String count(long number) {
        return Formats.count(number, locale());
    }

    private String number(BigDecimal number) {
        return Formats.amount(number, locale());
    }

    private String percent(BigDecimal percent) {
        return Formats.percent(percent.movePointLeft(2), locale());
    }

    private String day(LocalDate day) {
        return Formats.day(day, locale());
    }

    private Locale locale() {
        return spoken.locale();
    }
}
