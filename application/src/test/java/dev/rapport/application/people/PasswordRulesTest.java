package dev.rapport.application.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "eine ganze Zeile",
                "ąčęėįšųūž žodžiai",
                "zwölf Zeichn",
                "🐎🔋📎 and more words"
            })
    void long_ones_of_whatever_characters_are_taken(String password) {
        assertThat(PasswordRules.broken(password, "ann@example.com")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars, too-short",
        "🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎, too-short",
        "aaaaaaaaaaaaaaaa, guessable",
        "password1234567, guessable",
        "1234567890123, guessable",
        "Ann.Lee@Example.com, guessable",
        "ann.lee12345, guessable"
    })
    void what_is_short_or_guessable_is_not(String password, String rule) {
        assertThat(PasswordRules.broken(password, "ann.lee@example.com")).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void more_than_two_hundred_characters_are_too_many(int length) {
        String password = "abcdefghij".repeat(21).substring(0, length);

        assertThat(PasswordRules.broken(password, "").isPresent()).isEqualTo(length > 200);
    }
}
