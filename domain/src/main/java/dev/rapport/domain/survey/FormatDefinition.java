package dev.rapport.domain.survey;

import dev.rapport.domain.survey.AnswerFormat.Choice;
import dev.rapport.domain.survey.AnswerFormat.Option;
import dev.rapport.domain.survey.AnswerFormat.Rating;
import dev.rapport.domain.survey.AnswerFormat.Style;
import dev.rapport.domain.violation.Violations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An {@link AnswerFormat} as a user writes it, which may be wrong.
 *
 * @param kind {@code rating}, {@code single_choice}, {@code multiple_choice}, {@code short_text}, {@code long_text} or
 *     {@code yes_no}
 * @param scale of a rating; left out where the survey's kind has a usual one
 * @param style of a rating: {@code numbers} (left out), {@code stars} or {@code smileys}
 * @param polarity of a rating: {@code high_is_good} (left out) or {@code low_is_good}
 * @param low of a rating: what its lowest point means, by language tag
 * @param high of a rating: what its highest point means, by language tag
 * @param options of a choice
 */
public record FormatDefinition(
        Optional<String> kind,
        Optional<ScaleDefinition> scale,
        Optional<String> style,
        Optional<String> polarity,
        Optional<Map<String, String>> low,
        Optional<Map<String, String>> high,
        Optional<List<OptionDefinition>> options) {

    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_OPTION = 200;

    private static final String RATING = "rating";
    private static final String SINGLE_CHOICE = "single_choice";
    private static final String MULTIPLE_CHOICE = "multiple_choice";
    private static final String SHORT_TEXT = "short_text";
    private static final String LONG_TEXT = "long_text";
    private static final String YES_NO = "yes_no";

    /** A {@link Scale} as a user writes it, which may be wrong. */
    public record ScaleDefinition(Optional<Integer> low, Optional<Integer> high) {}

    /** An option of a choice as a user writes it, which may be wrong. */
    public record OptionDefinition(Optional<String> key, Optional<Map<String, String>> text) {}

    static FormatDefinition of(AnswerFormat format) {
        return switch (format) {
            case Rating rating ->
                new FormatDefinition(
                        Optional.of(RATING),
                        Optional.of(new ScaleDefinition(
                                Optional.of(rating.scale().low()),
                                Optional.of(rating.scale().high()))),
                        Optional.of(rating.style().text()),
                        Optional.of(rating.polarity().text()),
                        rating.lowLabel().map(Texts::written),
                        rating.highLabel().map(Texts::written),
                        Optional.empty());
            case Choice choice ->
                new FormatDefinition(
                        Optional.of(choice.multiple() ? MULTIPLE_CHOICE : SINGLE_CHOICE),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(choice.options().stream()
                                .map(option -> new OptionDefinition(
                                        Optional.of(option.key()),
                                        Optional.of(option.text().written())))
                                .toList()));
            case AnswerFormat.Words words -> only(words.lines() ? LONG_TEXT : SHORT_TEXT);
            case AnswerFormat.YesNo _ -> only(YES_NO);
        };
    }

    private static FormatDefinition only(String kind) {
        return new FormatDefinition(
                Optional.of(kind),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What the main question of {@code kind} has where its author says nothing. */
    static AnswerFormat usual(SurveyKind kind) {
        Scale scale = switch (kind) {
            case NPS -> Scale.NPS;
            case CSAT -> Scale.CSAT;
            case EFFORT -> Scale.EFFORT;
            case MICRO, CUSTOM ->
                throw new IllegalArgumentException("a survey of this kind has no fixed scale: " + kind);
        };
        return new Rating(scale, Style.NUMBERS, Polarity.HIGH_IS_GOOD, Optional.empty(), Optional.empty());
    }

    FormatDefinition withUsualScale(SurveyKind surveyKind) {
        boolean leftOut = scale.isEmpty()
                && surveyKind.hasFixedScale()
                && kind.filter(RATING::equals).isPresent();
        return leftOut
                ? new FormatDefinition(kind, of(usual(surveyKind)).scale, style, polarity, low, high, options)
                : this;
    }

    /** @return false if a violation was added */
    static boolean suits(SurveyKind kind, AnswerFormat format, String at, Violations violations) {
        List<Scale> allowed = switch (kind) {
            case NPS -> List.of(Scale.NPS);
            case CSAT -> List.of(Scale.CSAT, Scale.CSAT_FROM_0);
            case EFFORT -> List.of(Scale.EFFORT);
            case MICRO, CUSTOM -> List.of();
        };
        if (allowed.isEmpty()) {
            return true;
        }
        String scales =
                String.join(" or ", allowed.stream().map(Scale::toString).toList());
        if (!(format instanceof Rating rating)) {
            violations.add(
                    at + "/kind",
                    "must be rating in a survey of the kind " + kind.text(),
                    of(format).kind.orElse(""));
            return false;
        }
        if (!allowed.contains(rating.scale())) {
            violations.add(
                    at + "/scale", "must be " + scales + " in a survey of the kind " + kind.text(), rating.scale());
            return false;
        }
        if (kind != SurveyKind.EFFORT && rating.polarity() != Polarity.HIGH_IS_GOOD) {
            violations.add(
                    at + "/polarity",
                    "must be high_is_good in a survey of the kind " + kind.text(),
                    rating.polarity().text());
            return false;
        }
        return true;
    }

    /** @return empty if violations were added */
    Optional<AnswerFormat> format(Language main, String at, Violations violations) {
        int before = violations.count();
        Optional<AnswerFormat> checked = violations.required(at + "/kind", kind).flatMap(known -> switch (known) {
            case RATING -> rating(main, at, violations);
            case SINGLE_CHOICE -> choice(false, main, at, violations);
            case MULTIPLE_CHOICE -> choice(true, main, at, violations);
            case SHORT_TEXT -> Optional.of(new AnswerFormat.Words(false));
            case LONG_TEXT -> Optional.of(new AnswerFormat.Words(true));
            case YES_NO -> Optional.of(new AnswerFormat.YesNo());
            default -> {
                violations.add(
                        at + "/kind",
                        "must be one of rating, single_choice, multiple_choice, short_text, long_text, yes_no",
                        known);
                yield Optional.empty();
            }
        });
        kind.ifPresent(known -> leftOut(known, at, violations));
        return violations.count() > before ? Optional.empty() : checked;
    }

    private void leftOut(String known, String at, Violations violations) {
        if (List.of(SINGLE_CHOICE, MULTIPLE_CHOICE, SHORT_TEXT, LONG_TEXT, YES_NO)
                .contains(known)) {
            leftOut(at + "/scale", scale.map(_ -> "scale"), violations);
            leftOut(at + "/style", style, violations);
            leftOut(at + "/polarity", polarity, violations);
            leftOut(at + "/low", low, violations);
            leftOut(at + "/high", high, violations);
        }
        if (List.of(RATING, SHORT_TEXT, LONG_TEXT, YES_NO).contains(known)) {
            leftOut(at + "/options", options.map(there -> there.size() + " options"), violations);
        }
    }

    private static void leftOut(String at, Optional<?> field, Violations violations) {
        field.ifPresent(there -> violations.add(at, "must be left out of this kind of question", there));
    }

    private Optional<AnswerFormat> rating(Language main, String at, Violations violations) {
        int before = violations.count();
        Optional<Scale> checkedScale =
                violations.required(at + "/scale", scale).flatMap(written -> scale(written, at + "/scale", violations));
        Style checkedStyle = style.flatMap(
                        written -> Written.oneOf(Style.values(), Style::text, written, at + "/style", violations))
                .orElse(Style.NUMBERS);
        Polarity checkedPolarity = polarity.flatMap(written ->
                        Written.oneOf(Polarity.values(), Polarity::text, written, at + "/polarity", violations))
                .orElse(Polarity.HIGH_IS_GOOD);
        Optional<Texts> lowest = label(low, main, at + "/low", violations);
        Optional<Texts> highest = label(high, main, at + "/high", violations);
        return violations.count() > before
                ? Optional.empty()
                : checkedScale.map(known -> new Rating(known, checkedStyle, checkedPolarity, lowest, highest));
    }

    private static Optional<Scale> scale(ScaleDefinition written, String at, Violations violations) {
        Optional<Integer> lowest = violations.required(at + "/low", written.low);
        Optional<Integer> highest = violations.required(at + "/high", written.high);
        return lowest.flatMap(from -> highest.flatMap(to -> {
            if (!Scale.isScale(from, to)) {
                violations.add(at, "must begin at 0 or 1 and have 2 to 11 points", from + " to " + to);
                return Optional.empty();
            }
            return Optional.of(new Scale(from, to));
        }));
    }

    private static Optional<Texts> label(
            Optional<Map<String, String>> written, Language main, String at, Violations violations) {
        return written.filter(texts -> texts.values().stream().anyMatch(text -> !text.isBlank()))
                .flatMap(texts -> Texts.checked(texts, main, LONGEST_LABEL, at, violations));
    }

    private Optional<AnswerFormat> choice(boolean multiple, Language main, String at, Violations violations) {
        List<OptionDefinition> written = options.orElse(List.of());
        if (written.size() < Choice.FEWEST || written.size() > Choice.MOST) {
            violations.add(at + "/options", "must be 2 to 50 options", written.size() + " options");
            return Optional.empty();
        }
        var checked = new ArrayList<Option>();
        var keys = new HashSet<String>();
        for (int i = 0; i < written.size(); i++) {
            OptionDefinition option = written.get(i);
            String here = at + "/options/" + i;
            Optional<String> key = violations.requiredAndChecked(here + "/key", option.key, QuestionKey::problem);
            Optional<Texts> text = violations
                    .required(here + "/text", option.text)
                    .flatMap(texts -> Texts.checked(texts, main, LONGEST_OPTION, here + "/text", violations));
            key.filter(known -> !keys.add(known))
                    .ifPresent(known ->
                            violations.add(here + "/key", "must differ from the keys of the other options", known));
            key.ifPresent(known -> text.ifPresent(said -> checked.add(new Option(known, said))));
        }
        return keys.size() == written.size() && checked.size() == written.size()
                ? Optional.of(new Choice(checked, multiple))
                : Optional.empty();
    }
}
