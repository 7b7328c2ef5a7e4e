package dev.rapport.application.survey;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.SurveyDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns what somebody wrote into a survey, or into a refusal that names everything that is wrong. */
final class CheckedSurvey {

    private static final int LONGEST_NAME = 100;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{1,58}[a-z0-9]");

    private CheckedSurvey() {}

    /** @return the name without spaces around it */
    static String name(String written) {
        String name = written.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || cannotBeStored(name)) {
            throw invalid(List.of(new Violation("/name", "name must have 1 to " + LONGEST_NAME + " characters")));
        }
        return name;
    }

    static String slug(String written) {
        if (!SLUG.matcher(written).matches()) {
            throw invalid(List.of(new Violation(
                    "/slug",
                    "slug must be 3 to 60 characters of a-z, 0-9 and -, with no - at its ends: "
                            + written.substring(0, Math.min(100, written.length())))));
        }
        return written;
    }

    /** What keeps {@code definition} from being opened. */
    static List<Violation> violations(SurveyDefinition definition) {
        return switch (definition.check()) {
            case SurveyDefinition.Checked.Valid _ -> List.of();
            case SurveyDefinition.Checked.Invalid(var found) ->
                found.stream().map(one -> violation("/definition", one)).toList();
        };
    }

    /** @throws Invalid {@code survey.invalid}, naming everything that is wrong */
    static Survey of(SurveyDefinition definition) {
        return switch (definition.check()) {
            case SurveyDefinition.Checked.Valid(Survey survey) -> survey;
            case SurveyDefinition.Checked.Invalid _ -> throw invalid(violations(definition));
        };
    }

    /** @throws Invalid {@code survey.answered} if answers to {@code before} would not be answers to {@code now} */
    static void requireSameScales(Survey before, Survey now) {
        var violations = new ArrayList<Violation>();
        for (String key : now.changedScales(before)) {
            violations.add(new Violation(
                    "/definition/questions",
                    "question " + key + " has been answered: it cannot be removed, and its scale and options cannot"
                            + " change; copy the survey instead"));
        }
        if (before.kind() != now.kind()) {
            violations.add(new Violation(
                    "/definition/kind",
                    "kind of a survey that has been answered must stay "
                            + before.kind().text() + ": " + now.kind().text()));
        }
        if (!violations.isEmpty()) {
            throw new Invalid("survey.answered", "the survey has been answered", violations);
        }
    }

    static Violation violation(String at, dev.rapport.domain.violation.Violation found) {
        String field = found.pointer().substring(found.pointer().lastIndexOf('/') + 1);
        return new Violation(
                at + found.pointer(),
                field + " " + found.message()
                        + found.value().map(value -> ": " + value).orElse(""));
    }

    private static Invalid invalid(List<Violation> violations) {
        return new Invalid(
                "survey.invalid",
                "the survey breaks " + (violations.size() == 1 ? "1 rule" : violations.size() + " rules"),
                violations);
    }

    private static boolean cannotBeStored(String text) {
        return text.codePoints().anyMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    static Optional<Integer> quota(SurveyDefinition definition) {
        return definition.check() instanceof SurveyDefinition.Checked.Valid(Survey survey)
                ? survey.asking().quota()
                : Optional.empty();
    }
}
