package dev.rapport.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.survey.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every phrase in which the sources say what is wrong has its translations, and no translation is of a phrase that is gone. */
class MistakesTranslatedTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");

    /** Amounts are made of digits, and any other value may be. */
    private static final String SOME_VALUE = "90";

    static Stream<Language> languages() {
        return Stream.of(Language.values()).filter(language -> language != Language.EN);
    }

    @Test
    void the_sources_are_understood() {
        assertThat(SaidInEnglish.phrases())
                .containsEntry("is required", "Violations.java")
                .containsEntry("must be 1 to {0} questions: {0} questions", "SurveyDefinition.java")
                .containsEntry("must be 1 question: {0} questions", "SurveyDefinition.java")
                .containsEntry("the file is no CSV: {0}", "FastCsvRows.java")
                .doesNotContainKey("the model breaks {0}")
                .hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void each_phrase_is_translated(Language language) {
        Phrasebook book = Phrasebook.of(language.tag());

        assertThat(SaidInEnglish.phrases().entrySet().stream()
                        .filter(phrase -> !isSaid(book, sample(phrase.getKey())))
                        .map(phrase -> phrase.getValue() + ": " + phrase.getKey()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothing_is_translated_that_nobody_says(Language language) {
        Phrasebook book = Phrasebook.of(language.tag());
        Set<String> said = SaidInEnglish.phrases().keySet().stream()
                .flatMap(phrase -> find(book, sample(phrase)).stream())
                .map(Phrase::english)
                .collect(Collectors.toSet());

        assertThat(book.phrases()).extracting(Phrase::english).isSubsetOf(said).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void translations_have_the_placeholders_of_the_phrase(Language language) {
        assertThat(Phrasebook.of(language.tag()).phrases()).allSatisfy(phrase -> {
            List<String> english = placeholders(phrase.english());
            assertThat(new HashSet<>(placeholders(phrase.translation())))
                    .as(phrase.english())
                    .isEqualTo(new HashSet<>(english));
            assertThat(english).as("in their order").isSorted().doesNotHaveDuplicates();
        });
    }

    private static String sample(String phrase) {
        return PLACEHOLDER.matcher(phrase).replaceAll(SOME_VALUE);
    }

    /** To its end: words behind a colon are no value. */
    private static boolean isSaid(Phrasebook book, String sample) {
        String said = book.said(sample);
        String end = sample.substring(sample.lastIndexOf(": ") + 1);
        boolean words = end.chars().anyMatch(Character::isLetter);
        return !said.equals(sample) && !(words && said.endsWith(end));
    }

    private static Optional<Phrase> find(Phrasebook book, String sample) {
        return first(book, sample).or(() -> first(book, sample.substring(sample.indexOf(' ') + 1)));
    }

    private static Optional<Phrase> first(Phrasebook book, String sample) {
        return book.phrases().stream()
                .filter(phrase -> phrase.translated(sample, amount -> amount).isPresent())
                .findFirst();
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).toList();
    }
}
