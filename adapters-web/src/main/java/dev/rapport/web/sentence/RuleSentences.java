package dev.rapport.web.sentence;

import dev.rapport.domain.scoring.Cap;
import dev.rapport.domain.scoring.Fading;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.PointsModel;
import dev.rapport.domain.scoring.PointsModelDefinition;
import dev.rapport.domain.scoring.Rule;
import dev.rapport.domain.scoring.RuleDefinition;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Says a rule of a points model in a sentence: “20 points for each order in the last 90 days, at most 100”. */
@Singleton
public class RuleSentences {

    private final SentenceTexts texts;
    private final SignalPhrases phrases;

    RuleSentences(SentenceTexts texts) {
        this.texts = texts;
        this.phrases = new SignalPhrases(texts);
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
        return texts.rule(
                worth(rule),
                phrases.of(rule.signal()),
                phrases.window(rule.window()),
                fading(rule.fading()),
                caps(rule.dailyCap(), rule.totalCap()));
    }

    private String worth(Rule rule) {
        String size = rule.points().abs().toPlainString();
        return switch (rule.points().signum()) {
            case 1 -> texts.gives(size, rule.perUnitOfValue());
            case -1 -> texts.takes(size, rule.perUnitOfValue());
            default -> texts.gives_nothing();
        };
    }

    private String fading(Fading fading) {
        return switch (fading) {
            case Fading.None _ -> "";
            case Fading.HalfLife(int days) -> texts.half_life(days);
            case Fading.Linear(int days) -> texts.linear_fading(days);
        };
    }

    private String caps(Cap daily, Cap total) {
        return switch (daily) {
            case Cap.None _ -> most(total).map(texts::total_cap).orElse("");
            case Cap.AtMost(BigDecimal points) -> {
                String size = SignalPhrases.number(points);
                yield most(total).map(all -> texts.both_caps(size, all)).orElseGet(() -> texts.daily_cap(size));
            }
        };
    }

    private static Optional<String> most(Cap cap) {
        return switch (cap) {
            case Cap.None _ -> Optional.empty();
            case Cap.AtMost(BigDecimal points) -> Optional.of(SignalPhrases.number(points));
        };
    }
}
