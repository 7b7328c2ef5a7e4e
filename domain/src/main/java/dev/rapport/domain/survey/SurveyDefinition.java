package dev.rapport.domain.survey;

import dev.rapport.domain.violation.Violation;
import dev.rapport.domain.violation.Violations;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A {@link Survey} as a user writes it, which may be wrong: what is stored and exported. Texts are by language tag.
 *
 * @param kind a name of {@link SurveyKind} in lower case
 * @param language the main one; left out: {@code en}
 * @param asking left out: everybody, once
 */
public record SurveyDefinition(
        Optional<String> kind,
        Optional<String> language,
        List<QuestionDefinition> questions,
        Optional<FollowUpDefinition> followUp,
        Optional<Map<String, String>> comment,
        Optional<Map<String, String>> thanks,
        Optional<AskingDefinition> asking) {

    private static final int LONGEST_THANKS = 2_000;

    public SurveyDefinition {
        questions = List.copyOf(questions);
    }

    /**
     * A {@link FollowUp} as a user writes it, which may be wrong.
     *
     * @param byGroup by a name of {@link AnswerGroup} in lower case, then by language tag
     */
    public record FollowUpDefinition(
            Optional<Map<String, String>> text, Optional<Map<String, Map<String, String>>> byGroup) {

        static FollowUpDefinition of(FollowUp followUp) {
            var groups = new TreeMap<String, Map<String, String>>();
            followUp.byGroup().forEach((group, texts) -> groups.put(group.text(), texts.written()));
            return new FollowUpDefinition(
                    Optional.of(followUp.text().written()),
                    Optional.<Map<String, Map<String, String>>>of(groups).filter(all -> !all.isEmpty()));
        }

        Optional<FollowUp> followUp(SurveyKind kind, Language main, String at, Violations violations) {
            int before = violations.count();
            Optional<Texts> general = violations
                    .required(at + "/text", text)
                    .flatMap(written ->
                            Texts.checked(written, main, QuestionDefinition.LONGEST_TEXT, at + "/text", violations));
            Map<AnswerGroup, Texts> groups = new EnumMap<>(AnswerGroup.class);
            byGroup.orElse(Map.of()).forEach((name, written) -> {
                String here = at + "/byGroup/" + name.replace("~", "~0").replace("/", "~1");
                AnswerGroup[] known = AnswerGroup.of(kind).toArray(AnswerGroup[]::new);
                if (known.length == 0) {
                    violations.add(here, "must be left out of a survey of the kind " + kind.text(), name);
                    return;
                }
                Written.oneOf(known, AnswerGroup::text, name, here, violations)
                        .ifPresent(
                                group -> Texts.checked(written, main, QuestionDefinition.LONGEST_TEXT, here, violations)
                                        .ifPresent(texts -> groups.put(group, texts)));
            });
            return violations.count() > before ? Optional.empty() : general.map(said -> new FollowUp(said, groups));
        }
    }

    /** What became of a definition. */
    public sealed interface Checked {

        /** It is a survey. */
        record Valid(Survey survey) implements Checked {}

        /** @param violations at least one, everything that is wrong, with pointers from the definition down */
        record Invalid(List<Violation> violations) implements Checked {}
    }

    /** Written out in full, so that it means the same when a default changes one day. */
    public static SurveyDefinition of(Survey survey) {
        return new SurveyDefinition(
                Optional.of(survey.kind().text()),
                Optional.of(survey.language().tag()),
                survey.questions().stream().map(QuestionDefinition::of).toList(),
                survey.followUp().map(FollowUpDefinition::of),
                survey.comment().map(Texts::written),
                survey.thanks().map(Texts::written),
                Optional.of(AskingDefinition.of(survey.asking())));
    }

    public Checked check() {
        var violations = new Violations();
        Optional<SurveyKind> asked = violations
                .required("/kind", kind)
                .flatMap(text -> Written.oneOf(SurveyKind.values(), SurveyKind::text, text, "/kind", violations));
        Optional<Language> main = Written.oneOf(
                Language.values(), Language::tag, language.orElse(Language.EN.tag()), "/language", violations);
        Optional<Asking> whom =
                asking.map(written -> written.asking("/asking", violations)).orElse(Optional.of(Asking.EVERYBODY_ONCE));
        if (asked.isEmpty() || main.isEmpty()) {
            return new Checked.Invalid(violations.found());
        }
        List<Question> checked = questions(asked.get(), main.get(), violations);
        Optional<FollowUp> after =
                followUp.flatMap(written -> written.followUp(asked.get(), main.get(), "/followUp", violations));
        Optional<Texts> words = comment.flatMap(
                written -> Texts.checked(written, main.get(), QuestionDefinition.LONGEST_TEXT, "/comment", violations));
        Optional<Texts> end =
                thanks.flatMap(written -> Texts.checked(written, main.get(), LONGEST_THANKS, "/thanks", violations));
        return violations.isEmpty()
                ? new Checked.Valid(new Survey(asked.get(), main.get(), checked, after, words, end, whom.orElseThrow()))
                : new Checked.Invalid(violations.found());
    }

    private List<Question> questions(SurveyKind kind, Language main, Violations violations) {
        int most = Survey.mostQuestions(kind);
        if (questions.isEmpty() || questions.size() > most) {
            violations.add(
                    "/questions",
                    most == 1 ? "must be 1 question" : "must be 1 to " + most + " questions",
                    questions.size() + " questions");
            return List.of();
        }
        var checked = new ArrayList<Question>();
        var keys = new HashSet<String>();
        for (int i = 0; i < questions.size(); i++) {
            String at = "/questions/" + i;
            questions.get(i).question(kind, main, at, violations).ifPresent(checked::add);
            questions
                    .get(i)
                    .key()
                    .filter(key -> !keys.add(key))
                    .ifPresent(key ->
                            violations.add(at + "/key", "must differ from the keys of the other questions", key));
        }
        return checked;
    }
}
