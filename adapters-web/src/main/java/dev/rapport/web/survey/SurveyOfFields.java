package dev.rapport.web.survey;

import dev.rapport.domain.survey.AskingDefinition;
import dev.rapport.domain.survey.AskingDefinition.ClockDefinition;
import dev.rapport.domain.survey.FormatDefinition;
import dev.rapport.domain.survey.FormatDefinition.OptionDefinition;
import dev.rapport.domain.survey.FormatDefinition.ScaleDefinition;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.QuestionDefinition;
import dev.rapport.domain.survey.Scale;
import dev.rapport.domain.survey.SurveyDefinition;
import dev.rapport.domain.survey.SurveyDefinition.FollowUpDefinition;
import dev.rapport.domain.survey.SurveyKind;
import dev.rapport.web.form.ConditionFields;
import dev.rapport.web.form.FormFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Reads the form. An empty field leaves its part out; a field that has no meaning beside the others (the options of a rating)
 * and the texts in languages that the survey is not asked in are left out, too.
 */
final class SurveyOfFields {

    private static final String RATING = "rating";

    private final FormFields fields;
    private final ZoneId zone;
    private final Optional<AskingDefinition> before;
    private final List<String> languages = new ArrayList<>();
    private final Set<String> noNumbers = new LinkedHashSet<>();
    private final Set<String> noMoments = new LinkedHashSet<>();

    private SurveyOfFields(FormFields fields, ZoneId zone, Optional<AskingDefinition> before) {
        this.fields = fields;
        this.zone = zone;
        this.before = before;
    }

    /**
     * What was read.
     *
     * @param noNumbers the fields in which a whole number should stand and something else does
     * @param noMoments the fields in which a date and a time should stand and something else does
     */
    record Read(SurveyDefinition definition, Set<String> noNumbers, Set<String> noMoments) {

        boolean isComplete() {
            return noNumbers.isEmpty() && noMoments.isEmpty();
        }
    }

    /**
     * @param zone that moments are written in
     * @param before what is stored: a moment that was not changed stays as it is to the last digit
     */
    static Read of(FormFields fields, ZoneId zone, Optional<AskingDefinition> before) {
        var reading = new SurveyOfFields(fields, zone, before);
        Language main = EditedForm.main(fields);
        for (Language language : Language.values()) {
            if (language == main || fields.text("languages/" + language.tag()).equals("true")) {
                reading.languages.add(language.tag());
            }
        }
        var definition = new SurveyDefinition(
                fields.written("kind"),
                fields.written("language"),
                reading.list("questions", reading::question),
                reading.followUp(),
                some(reading.words("comment")),
                some(reading.words("thanks")),
                Optional.of(reading.asking()));
        return new Read(definition, reading.noNumbers, reading.noMoments);
    }

    private QuestionDefinition question(String at) {
        return new QuestionDefinition(
                fields.written(at + "/key"),
                Optional.of(words(at + "/text")),
                Optional.of(format(at + "/format")),
                Optional.of(fields.text(at + "/required").equals("true")));
    }

    private FormatDefinition format(String at) {
        Optional<SurveyKind> fixed = EditedForm.kind(fields).filter(SurveyKind::hasFixedScale);
        Optional<String> kind = fixed.map(_ -> RATING).or(() -> fields.written(at + "/kind"));
        boolean rating = kind.filter(RATING::equals).isPresent();
        boolean choice = kind.filter(known -> known.endsWith("_choice")).isPresent();
        return new FormatDefinition(
                kind,
                rating ? Optional.of(scale(fixed, at + "/scale")) : Optional.empty(),
                rating ? fields.written(at + "/style") : Optional.empty(),
                rating
                        ? fixed.filter(known -> known != SurveyKind.EFFORT)
                                .map(_ -> "high_is_good")
                                .or(() -> fields.written(at + "/polarity"))
                        : Optional.empty(),
                rating ? some(words(at + "/low")) : Optional.empty(),
                rating ? some(words(at + "/high")) : Optional.empty(),
                choice ? Optional.of(list(at + "/options", this::option)) : Optional.empty());
    }

    private ScaleDefinition scale(Optional<SurveyKind> fixed, String at) {
        Optional<Scale> given = fixed.map(kind -> switch (kind) {
            case NPS -> Scale.NPS;
            case EFFORT -> Scale.EFFORT;
            case CSAT -> fields.text(at + "/low").equals("0") ? Scale.CSAT_FROM_0 : Scale.CSAT;
            case MICRO, CUSTOM -> throw new IllegalStateException("a kind without a scale of its own: " + kind);
        });
        return given.map(scale -> new ScaleDefinition(Optional.of(scale.low()), Optional.of(scale.high())))
                .orElseGet(() -> new ScaleDefinition(number(at + "/low"), number(at + "/high")));
    }

    private OptionDefinition option(String at) {
        return new OptionDefinition(fields.written(at + "/key"), Optional.of(words(at + "/text")));
    }

    /** @return empty if nothing is written for it */
    private Optional<FollowUpDefinition> followUp() {
        var groups = new TreeMap<String, Map<String, String>>();
        new EditedForm(fields, Map.of(), "").groups().forEach(group -> {
            Map<String, String> words = words("followUp/byGroup/" + group);
            if (!words.isEmpty()) {
                groups.put(group, words);
            }
        });
        Map<String, String> general = words("followUp/text");
        return general.isEmpty() && groups.isEmpty()
                ? Optional.empty()
                : Optional.of(new FollowUpDefinition(
                        Optional.of(general), groups.isEmpty() ? Optional.empty() : Optional.of(groups)));
    }

    private AskingDefinition asking() {
        return new AskingDefinition(
                moment("asking/opensAt", AskingDefinition::opensAt),
                moment("asking/closesAt", AskingDefinition::closesAt),
                number("asking/quota"),
                number("asking/share"),
                Optional.of(clock("asking/clock")),
                ConditionFields.read(fields, SurveyLists.AUDIENCE),
                fields.written("asking/unsigned"));
    }

    private ClockDefinition clock(String at) {
        Optional<String> kind = fields.written(at + "/kind");
        return new ClockDefinition(
                kind,
                kind.filter("times"::equals).flatMap(_ -> number(at + "/times")),
                kind.filter(known -> !known.equals("once")).flatMap(_ -> number(at + "/days")));
    }

    private Optional<Instant> moment(String name, Function<AskingDefinition, Optional<Instant>> stored) {
        return fields.written(name).flatMap(text -> stored(stored, text).or(() -> read(name, text)));
    }

    private Optional<Instant> stored(Function<AskingDefinition, Optional<Instant>> stored, String text) {
        return before.flatMap(stored)
                .filter(at -> FieldsOfSurvey.moment(at, zone).equals(text));
    }

    private Optional<Instant> read(String name, String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant());
        } catch (DateTimeException unreadable) {
            noMoments.add(name);
            return Optional.empty();
        }
    }

    private Optional<Integer> number(String name) {
        Optional<String> written = fields.written(name);
        try {
            return written.map(Integer::valueOf);
        } catch (NumberFormatException unreadable) {
            noNumbers.add(name);
            return Optional.empty();
        }
    }

    /** By language tag, what is written in the languages that the survey is asked in. */
    private Map<String, String> words(String at) {
        var words = new TreeMap<String, String>();
        languages.forEach(tag -> fields.written(at + "/" + tag).ifPresent(text -> words.put(tag, text)));
        return words;
    }

    private static Optional<Map<String, String>> some(Map<String, String> words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private <T> List<T> list(String list, Function<String, T> element) {
        return IntStream.range(0, fields.count(list))
                .mapToObj(place -> element.apply(list + "/" + place))
                .toList();
    }
}
