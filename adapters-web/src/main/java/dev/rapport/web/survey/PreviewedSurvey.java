package dev.rapport.web.survey;

import dev.rapport.domain.survey.FormatDefinition;
import dev.rapport.domain.survey.FormatDefinition.OptionDefinition;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.QuestionDefinition;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.SurveyDefinition;
import dev.rapport.domain.survey.SurveyDefinition.Checked;
import dev.rapport.domain.survey.SurveyDefinition.FollowUpDefinition;
import dev.rapport.domain.violation.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** As much of a survey that is being written as can be shown already: what is not said yet is dots. */
final class PreviewedSurvey {

    private static final String DOTS = "…";
    private static final int FEWEST_OPTIONS = 2;

    private PreviewedSurvey() {}

    /** @return empty: no question can be shown yet */
    static Optional<Survey> of(SurveyDefinition written) {
        String main =
                written.language().flatMap(Language::of).orElse(Language.EN).tag();
        var definition = new SurveyDefinition(
                written.kind(),
                Optional.of(main),
                written.questions().stream()
                        .map(question -> complete(question, main))
                        .toList(),
                written.followUp().map(followUp -> complete(followUp, main)),
                written.comment().map(words -> complete(words, main)),
                written.thanks().map(words -> complete(words, main)),
                Optional.empty());
        return switch (definition.check()) {
            case Checked.Valid(Survey survey) -> Optional.of(survey);
            case Checked.Invalid(var violations) ->
                without(definition, violations).check() instanceof Checked.Valid(Survey survey)
                        ? Optional.of(survey)
                        : Optional.empty();
        };
    }

    private static QuestionDefinition complete(QuestionDefinition question, String main) {
        return new QuestionDefinition(
                question.key(),
                question.text().map(words -> complete(words, main)),
                question.format().map(format -> complete(format, main)),
                question.required());
    }

    private static FormatDefinition complete(FormatDefinition format, String main) {
        return new FormatDefinition(
                format.kind(),
                format.scale(),
                format.style(),
                format.polarity(),
                format.low().map(words -> complete(words, main)),
                format.high().map(words -> complete(words, main)),
                format.options().map(options -> complete(options, main)));
    }

    private static List<OptionDefinition> complete(List<OptionDefinition> written, String main) {
        var options = new ArrayList<OptionDefinition>();
        written.forEach(option ->
                options.add(new OptionDefinition(option.key(), option.text().map(words -> complete(words, main)))));
        for (int i = options.size(); i < FEWEST_OPTIONS; i++) {
            options.add(new OptionDefinition(Optional.of("to-come-" + i), Optional.of(Map.of(main, DOTS))));
        }
        return options;
    }

    private static FollowUpDefinition complete(FollowUpDefinition followUp, String main) {
        return new FollowUpDefinition(
                followUp.text().map(words -> complete(words, main)),
                followUp.byGroup().map(groups -> {
                    var complete = new LinkedHashMap<String, Map<String, String>>();
                    groups.forEach((group, words) -> complete.put(group, complete(words, main)));
                    return complete;
                }));
    }

    private static Map<String, String> complete(Map<String, String> words, String main) {
        var complete = new LinkedHashMap<>(words);
        complete.putIfAbsent(main, words.values().stream().findFirst().orElse(DOTS));
        return complete;
    }

    private static SurveyDefinition without(SurveyDefinition definition, List<Violation> violations) {
        List<QuestionDefinition> shown = IntStream.range(
                        0, definition.questions().size())
                .filter(place -> !isWrong("/questions/" + place, violations))
                .mapToObj(definition.questions()::get)
                .toList();
        return new SurveyDefinition(
                isWrong("/kind", violations) ? Optional.of("custom") : definition.kind(),
                definition.language(),
                shown,
                definition.followUp().filter(_ -> !isWrong("/followUp", violations)),
                definition.comment().filter(_ -> !isWrong("/comment", violations)),
                definition.thanks().filter(_ -> !isWrong("/thanks", violations)),
                Optional.empty());
    }

    private static boolean isWrong(String part, List<Violation> violations) {
        return violations.stream()
                .map(Violation::pointer)
                .anyMatch(pointer -> pointer.equals(part) || pointer.startsWith(part + "/"));
    }
}
