package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "de, DE",
        "DE, DE",
        "de-AT, DE",
        "de_CH, DE",
        "de-Latn-DE-1996, DE",
        "' lt ', LT",
        "id-ID, ID",
        "en-GB, EN"
    })
    void a_language_is_known_by_its_tag_whatever_the_case_and_region(String tag, Language language) {
        assertThat(Language.of(tag)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "in-ID", "IN"})
    void old_browsers_have_a_former_tag_for_indonesian(String tag) {
        assertThat(Language.of(tag)).contains(Language.ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "-de", "*", "fr", "deu", "zh-DE", "d", "\0"})
    void other_languages_are_not_known(String tag) {
        assertThat(Language.of(tag)).isEmpty();
    }

    @Test
    void a_tag_means_the_same_on_a_turkish_computer() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr"));
        try {
            assertThat(Language.of("ID")).contains(Language.ID);
            assertThat(Language.ID.tag()).isEqualTo("id");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void its_locale_has_its_tag(Language language) {
        assertThat(language.locale().toLanguageTag()).isEqualTo(language.tag());
    }
}
