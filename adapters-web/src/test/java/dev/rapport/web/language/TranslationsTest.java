package dev.rapport.web.language;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.ingestion.RejectReason;
import dev.rapport.domain.survey.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of the pages is said in every language. What Quarkus leaves to chance, or to English, fails here. */
class TranslationsTest {

    private static final List<Bundle> BUNDLES = Bundle.all();

    /** The languages besides English that the pages speak. */
    static Stream<Language> languages() {
        return Stream.of(Language.DE, Language.ID, Language.LT);
    }

    @Test
    void each_file_is_of_a_bundle_and_a_language() {
        List<String> expected = BUNDLES.stream()
                .flatMap(bundle -> Stream.of(Language.values())
                        .filter(language -> language != Language.EN)
                        .map(bundle::file))
                .toList();
        assertThat(BUNDLES).extracting(Bundle::name).doesNotHaveDuplicates().contains("frame", "sentence");
        assertThat(Bundle.files()).isNotEmpty().isSubsetOf(expected);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void each_message_is_said_once_and_nothing_else_is(Language language) {
        var wrong = new ArrayList<String>();
        for (Bundle bundle : BUNDLES) {
            MessageFile file = bundle.in(language);
            Set<String> wanted = bundle.english().keySet();
            Set<String> said = file.texts().keySet();
            wanted.stream()
                    .filter(key -> !said.contains(key))
                    .forEach(key -> wrong.add(key(bundle, key) + " is missing"));
            said.stream()
                    .filter(key -> !wanted.contains(key))
                    .forEach(key -> wrong.add(key(bundle, key) + " is unknown"));
            file.twice().forEach(key -> wrong.add(key(bundle, key) + " stands there twice"));
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void each_message_says_what_the_english_one_says(Language language) {
        assertThat(translations(language).flatMap(each -> each.slips().stream()))
                .isEmpty();
    }

    /** Names and words that both languages share are listed, so that a text that was forgotten is seen. */
    @ParameterizedTest
    @MethodSource("languages")
    void nothing_is_still_english_but_what_is_meant_to_be(Language language) throws IOException {
        Set<String> meant = meantToBeEnglish(language);
        assertThat(translations(language)
                        .flatMap(each -> each.unchanged().stream()
                                .filter(wording -> !meant.contains(wording))
                                .map(wording -> each + ": " + wording)))
                .isEmpty();
        assertThat(meant)
                .as("no longer the same as in English")
                .isSubsetOf(translations(language)
                        .flatMap(each -> each.unchanged().stream())
                        .toList());
    }

    /** English is said by the reason itself. */
    @ParameterizedTest
    @MethodSource("languages")
    void each_reason_to_refuse_an_item_is_said(Language language) {
        String said = translations(language)
                .filter(each -> each.toString().equals("incoming.broken"))
                .map(Translation::translated)
                .findFirst()
                .orElseThrow();
        assertThat(RejectReason.values())
                .allSatisfy(reason -> assertThat(said).contains("{#case '" + reason.code() + "'}"));
    }

    private static Stream<Translation> translations(Language language) {
        return BUNDLES.stream().flatMap(bundle -> {
            MessageFile file = bundle.in(language);
            return bundle.english().entrySet().stream()
                    .filter(text -> file.texts().containsKey(text.getKey()))
                    .map(text -> new Translation(
                            bundle,
                            text.getKey(),
                            text.getValue(),
                            requireNonNull(file.texts().get(text.getKey()))));
        });
    }

    private static Set<String> meantToBeEnglish(Language language) throws IOException {
        String name = "/same-in-english_" + language.tag() + ".txt";
        try (InputStream list = requireNonNull(TranslationsTest.class.getResourceAsStream(name), name)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static String key(Bundle bundle, String key) {
        return bundle.name() + "." + key;
    }
}
