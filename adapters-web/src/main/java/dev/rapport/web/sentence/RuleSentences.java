package dev.rapport.web.sentence;

import dev.rapport.domain.scoring.Cap;
import dev.rapport.domain.scoring.Fading;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.PointsModel;
import dev.rapport.domain.scoring.PointsModelDefinition;
import dev.rapport.domain.scoring.Rule;
import dev.rapport.domain.scoring.RuleDefinition;
import dev.rapport.web.frame.Spoken;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Says a rule of a points model in a sentence: “20 points for each order in the last 90 days, at most 100”. */
@Singleton
public class RuleSentences {

    private final Spoken spoken;

    RuleSentences(Spoken spoken) {
        this.spoken = spoken;
    }

    /** @return empty as long as it is no rule yet */
    public Optional<String> of(RuleDefinition written) {
        return new PointsModelDefinition(List.of(written), Optional.empty()).check()
                        instanceof ModelDefinition.Checked.Valid(PointsModel model)
                ? Optional.of(of(model.rules().getFirst()))
                : Optional.empty();
    }

    /** Plain text, to be escaped where it is shown. */
    public String of(Rule rule) {
        var phrases = SignalPhrases.in(spoken);
        return phrases.texts()
                .rule(
                        worth(rule, phrases),
                        phrases.of(rule.signal()),
                        phrases.window(rule.window()),
                        fading(rule.fading(), phrases.texts()),
                        caps(rule.dailyCap(), rule.totalCap(), phrases));
    }

    private static String worth(Rule rule, SignalPhrases phrases) {
        String size = phrases.size(rule.points());
        return switch (rule.points().signum()) {
            case 1 -> phrases.texts().gives(size, rule.perUnitOfValue());
            case -1 -> phrases.texts().takes(size, rule.perUnitOfValue());
            default -> phrases.texts().gives_nothing();
        };
    }

    private static String fading(Fading fading, SentenceTexts texts) {
        return switch (fading) {
            case Fading.None _ -> "";
            case Fading.HalfLife(int days) -> texts.half_life(days);
            case Fading.Linear(int days) -> texts.linear_fading(days);
        };
    }

    private static String caps(Cap daily, Cap total, SignalPhrases phrases) {
        SentenceTexts texts = phrases.texts();
        return switch (daily) {
            case Cap.None _ -> most(total, phrases).map(texts::total_cap).orElse("");
            case Cap.AtMost(BigDecimal points) -> {
                String size = phrases.number(points);
                yield most(total, phrases)
                        .map(all -> texts.both_caps(size, all))
                        .orElseGet(() -> texts.daily_cap(size));
            }
        };
    }

    private static Optional<String> most(Cap cap, SignalPhrases phrases) {
        return switch (cap) {
            case Cap.None _ -> Optional.empty();
            case Cap.AtMost(BigDecimal points) -> Optional.of(phrases.number(points));
        };
    }
}
