package dev.rapport.web.survey;

import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.domain.survey.AskingDefinition;
import dev.rapport.domain.survey.FormatDefinition;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.QuestionDefinition;
import dev.rapport.domain.survey.SurveyDefinition;
import dev.rapport.domain.survey.SurveyDefinition.FollowUpDefinition;
import dev.rapport.web.form.ConditionFields;
import dev.rapport.web.form.FormFields;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the form from a survey; what that leaves out stands in the form as the default that it means. */
final class FieldsOfSurvey {

    private static final String FIRST_POINT = "1";

    private final ZoneId zone;
    private final Map<String, String> texts = new LinkedHashMap<>();

    private FieldsOfSurvey(ZoneId zone) {
        this.zone = zone;
    }

    static FormFields of(KnownSurvey survey, ZoneId zone) {
        var fields = new FieldsOfSurvey(zone);
        SurveyDefinition definition = survey.definition();
        fields.texts.put("name", survey.name());
        fields.texts.put("slug", survey.slug());
        fields.put("kind", definition.kind());
        fields.language(definition.language().orElse(Language.EN.tag()));
        for (int i = 0; i < definition.questions().size(); i++) {
            fields.question("questions/" + i, definition.questions().get(i));
        }
        fields.words("followUp/text", definition.followUp().flatMap(FollowUpDefinition::text));
        definition
                .followUp()
                .flatMap(FollowUpDefinition::byGroup)
                .orElse(Map.of())
                .forEach((group, words) -> fields.words("followUp/byGroup/" + group, Optional.of(words)));
        fields.words("comment", definition.comment());
        fields.words("thanks", definition.thanks());
        fields.asking(definition.asking());
        return FormFields.of(fields.texts);
    }

    /** As it stands in a field for a date and a time; what is less than a minute is not shown. */
    static String moment(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private void language(String tag) {
        texts.put("language", tag);
        texts.put("languages/" + tag, "true");
    }

    private void question(String at, QuestionDefinition question) {
        put(at + "/key", question.key());
        words(at + "/text", question.text());
        if (question.required().orElse(false)) {
            texts.put(at + "/required", "true");
        }
        Optional<FormatDefinition> format = question.format();
        texts.put(at + "/format/kind", format.flatMap(FormatDefinition::kind).orElse("rating"));
        var scale = format.flatMap(FormatDefinition::scale);
        texts.put(
                at + "/format/scale/low",
                scale.flatMap(written -> written.low()).map(String::valueOf).orElse(FIRST_POINT));
        put(at + "/format/scale/high", scale.flatMap(written -> written.high()).map(String::valueOf));
        texts.put(at + "/format/style", format.flatMap(FormatDefinition::style).orElse("numbers"));
        texts.put(
                at + "/format/polarity",
                format.flatMap(FormatDefinition::polarity).orElse("high_is_good"));
        words(at + "/format/low", format.flatMap(FormatDefinition::low));
        words(at + "/format/high", format.flatMap(FormatDefinition::high));
        List<FormatDefinition.OptionDefinition> options =
                format.flatMap(FormatDefinition::options).orElse(List.of());
        for (int i = 0; i < options.size(); i++) {
            put(at + "/format/options/" + i + "/key", options.get(i).key());
            words(at + "/format/options/" + i + "/text", options.get(i).text());
        }
    }

    private void asking(Optional<AskingDefinition> asking) {
        put("asking/opensAt", asking.flatMap(AskingDefinition::opensAt).map(at -> moment(at, zone)));
        put("asking/closesAt", asking.flatMap(AskingDefinition::closesAt).map(at -> moment(at, zone)));
        put("asking/quota", asking.flatMap(AskingDefinition::quota).map(String::valueOf));
        texts.put(
                "asking/share",
                asking.flatMap(AskingDefinition::share).map(String::valueOf).orElse("100"));
        var clock = asking.flatMap(AskingDefinition::clock);
        texts.put("asking/clock/kind", clock.flatMap(written -> written.kind()).orElse("once"));
        put("asking/clock/times", clock.flatMap(written -> written.times()).map(String::valueOf));
        put("asking/clock/days", clock.flatMap(written -> written.days()).map(String::valueOf));
        texts.put("asking/unsigned", asking.flatMap(AskingDefinition::unsigned).orElse("anonymous"));
        texts.putAll(ConditionFields.write(SurveyLists.AUDIENCE, asking.flatMap(AskingDefinition::audience)));
    }

    /** A language that something is said in is one that the survey is asked in. */
    private void words(String at, Optional<Map<String, String>> words) {
        words.orElse(Map.of()).forEach((tag, text) -> {
            texts.put(at + "/" + tag, text);
            texts.put("languages/" + tag, "true");
        });
    }

    private void put(String name, Optional<String> text) {
        texts.put(name, text.orElse(""));
    }
}
