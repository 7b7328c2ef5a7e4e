package dev.rapport.rest.scoring;

import dev.rapport.domain.scoring.ModelFacts;
import dev.rapport.domain.scoring.ModelWarning;
import dev.rapport.domain.scoring.Window;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The numbers behind a warning by the names that docs/models.md gives them. What is unknown is left out. */
final class WarningNumbers {

    private final Map<String, Object> numbers = new LinkedHashMap<>();

    private WarningNumbers() {}

    static Map<String, Object> of(ModelWarning warning) {
        WarningNumbers numbers = switch (warning) {
            case ModelWarning.NoData noData -> of(noData);
            case ModelWarning.ScoreCanNeverFall(int rules) -> new WarningNumbers().with("rules", rules);
            case ModelWarning.HardlyVaries same ->
                new WarningNumbers()
                        .with("value", same.value())
                        .with("customers", same.customers())
                        .with("scored", same.scored())
                        .with("share", same.share());
            case ModelWarning.WeightOutOfProportion heavy ->
                new WarningNumbers().with("weight", heavy.weight()).with("atMost", ModelWarning.IN_PROPORTION);
            case ModelWarning.PointsOutOfProportion heavy ->
                new WarningNumbers()
                        .with("share", heavy.share())
                        .with("points", heavy.points())
                        .with("allPoints", heavy.allPoints())
                        .with("days", ModelFacts.RECENT_DAYS)
                        .with("atMost", ModelWarning.IN_PROPORTION);
            case ModelWarning.NobodyLooks unseen ->
                new WarningNumbers()
                        .with("days", unseen.days())
                        .with("lastLook", unseen.lastLook())
                        .with("publishedOn", unseen.publishedOn());
            case ModelWarning.NothingActs none ->
                new WarningNumbers()
                        .with("alerts", none.alerts())
                        .with("segments", none.segments())
                        .with("goals", none.goals());
        };
        return Collections.unmodifiableMap(numbers.numbers);
    }

    private static WarningNumbers of(ModelWarning.NoData warning) {
        WarningNumbers numbers = new WarningNumbers().with("events", 0);
        if (warning.window() instanceof Window.LastDays(int days)) {
            numbers.with("windowDays", days);
        }
        return numbers.with("eventsWithoutValue", warning.withoutValue())
                .with("eventsEver", warning.ever())
                .with("lastSeen", warning.lastSeen());
    }

    private WarningNumbers with(String name, Object number) {
        numbers.put(name, number instanceof BigDecimal decimal ? plain(decimal) : number);
        return this;
    }

    private WarningNumbers with(String name, Optional<?> number) {
        number.ifPresent(there -> with(name, there));
        return this;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
