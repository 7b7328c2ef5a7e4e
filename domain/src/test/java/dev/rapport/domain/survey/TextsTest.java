package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rapport.domain.violation.Violation;
import dev.rapport.domain.violation.Violations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final String ASTONISHED = "\uD83D\uDE2E";

    @Test
    void a_text_is_said_in_the_language_that_is_wanted() {
        assertThat(new Texts(Language.DE, Map.of(Language.DE, "Danke", Language.EN, "Thanks")).in(Language.EN))
                .isEqualTo("Thanks");
    }

    @Test
    void the_main_language_stands_in_for_one_that_is_missing() {
        assertThat(new Texts(Language.DE, Map.of(Language.DE, "Danke")).in(Language.LT))
                .isEqualTo("Danke");
    }

    @Test
    void there_is_no_text_without_the_main_language() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Texts(Language.DE, Map.of(Language.EN, "Thanks")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Texts(Language.DE, Map.of()));
    }

    @Test
    void spaces_around_a_text_go_and_blank_texts_with_them() {
        assertThat(checked(Map.of("en", "  Thanks\n", "de", " \t ")))
                .contains(new Texts(Language.EN, Map.of(Language.EN, "Thanks")));
    }

    @Test
    void a_blank_text_in_the_main_language_is_missing() {
        assertThat(violations(Map.of("en", " ", "de", "Danke"))).containsExactly(Writing.missing("/t/en"));
        assertThat(violations(Map.of())).containsExactly(Writing.missing("/t/en"));
    }

    @Test
    void an_unknown_language_is_named_with_what_there_is() {
        assertThat(violations(Map.of("fr", "Merci")))
                .containsExactly(Writing.wrong("/t/fr", "must be one of en, de, id, lt", "fr"));
    }

    @Test
    void the_pointer_to_a_strange_language_can_be_followed() {
        assertThat(violations(Map.of("a/b~c", "Merci")))
                .extracting(Violation::pointer)
                .containsExactly("/t/a~1b~0c");
    }

    @Test
    void a_text_may_be_as_long_as_allowed_and_no_longer() {
        assertThat(checked(Map.of("en", "x".repeat(10)))).isPresent();
        assertThat(violations(Map.of("en", "x".repeat(11))))
                .containsExactly(Writing.wrong("/t/en", "must have at most 10 characters", "11 characters"));
    }

    @Test
    void spaces_around_a_text_do_not_count() {
        assertThat(checked(Map.of("en", " ".repeat(50) + "x".repeat(10)))).isPresent();
    }

    @Test
    void what_the_database_does_not_take_is_refused() {
        String message = "must be text without the character NUL";

        assertThat(violations(Map.of("en", "a\0b"))).containsExactly(Writing.wrong("/t/en", message, "a\uFFFDb"));
        assertThat(violations(Map.of("en", "a\uD83D")))
                .extracting(Violation::message)
                .containsExactly(message);
        assertThat(violations(Map.of("en", "\uDE2Ea")))
                .extracting(Violation::message)
                .containsExactly(message);
        assertThat(checked(Map.of("en", ASTONISHED))).isPresent();
    }

    @Test
    void texts_written_out_are_by_tag() {
        assertThat(new Texts(Language.DE, Map.of(Language.DE, "Danke", Language.ID, "Terima kasih")).written())
                .containsExactly(Map.entry("de", "Danke"), Map.entry("id", "Terima kasih"));
    }

    private static Optional<Texts> checked(Map<String, String> written) {
        return Texts.checked(written, Language.EN, 10, "/t", new Violations());
    }

    private static List<Violation> violations(Map<String, String> written) {
        var violations = new Violations();
        assertThat(Texts.checked(written, Language.EN, 10, "/t", violations)).isEmpty();
        return violations.found();
    }
}
