package dev.rapport.application.scoring;

import dev.rapport.domain.scoring.Cap;
import dev.rapport.domain.scoring.Fading;
import dev.rapport.domain.scoring.Rule;
import dev.rapport.domain.scoring.Window;
import java.math.BigDecimal;

/** A rule in a sentence, for people. */
final class RuleText {

    private RuleText() {}

    static String of(Rule rule) {
        var text = new StringBuilder()
                .append(rule.points().toPlainString())
                .append(rule.points().abs().compareTo(BigDecimal.ONE) == 0 ? " point" : " points")
                .append(rule.perUnitOfValue() ? " per unit of value of " : " for each ")
                .append(rule.signal().type().name());
        if (!rule.signal().condition().isAlways()) {
            text.append(" with ").append(rule.signal().condition().canonical());
        }
        text.append(
                switch (rule.window()) {
                    case Window.LastDays(int days) -> days == 1 ? " on the day" : " in the last " + days + " days";
                    case Window.AllTime _ -> "";
                });
        text.append(
                switch (rule.fading()) {
                    case Fading.None _ -> "";
                    case Fading.HalfLife(int days) -> ", half-life " + days + " days";
                    case Fading.Linear(int days) -> ", fading to nothing in " + days + " days";
                });
        cap(rule.dailyCap(), " a day", text);
        cap(rule.totalCap(), " in all", text);
        return text.toString();
    }

    private static void cap(Cap cap, String per, StringBuilder text) {
        switch (cap) {
            case Cap.None _ -> {}
            case Cap.AtMost(BigDecimal points) ->
                text.append(", at most ").append(points.toPlainString()).append(per);
        }
    }
}
