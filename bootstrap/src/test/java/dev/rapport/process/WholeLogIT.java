package dev.rapport.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.rapport.Confided;
import dev.rapport.FirstOwner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks, after all other tests, at everything that was logged while they ran, whatever they tried. What it looks for has forms, so
 * that no test has to say what it used.
 */
class WholeLogIT {

    static Stream<Arguments> secrets() {
        return Stream.of(
                secret(
                        "an e-mail address",
                        "[\\w.+-]+@(?:[\\w-]+\\.)+(?:example|com|org|net|de|lt)\\b",
                        FirstOwner.EMAIL),
                secret("a key", "\\b(?:wk|rr|rp)_[A-Za-z0-9]{16,}", "rp_0123456789abcdefABCDEF"),
                secret(
                        "a key of a test",
                        "\\b(?:wk|rp)_(?:for_tests|test_of|nobody|made_up)",
                        RunningRapport.WRITE_KEY),
                secret("credentials", "\\b(?:Bearer|Basic) [\\w+/=.-]{8,}", "Basic d2tfZm9yX3Rlc3RzOg=="),
                secret("a link that opens something", "\\b(?:link|t)=[\\w.~-]{16,}", "/s/how?t=0123456789abcdefABCDEF"),
                secret(
                        "a way back from a provider",
                        "\\b(?:code|state|nonce)=[\\w.~-]{8,}",
                        "/sign-in/provider?code=0123456789ab"),
                secret(
                        "a signed token",
                        "\\beyJ[\\w-]{10,}\\.[\\w-]{10,}",
                        "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"),
                secret("a session", FirstOwner.COOKIE + "=\\S+|\\bsession[0-9a-f]{20,}", FirstOwner.COOKIE + "=abc"),
                secret("a token of a form", "csrf-token\\S*=\\S+", "csrf-token=abc"),
                secret("the hash of a password", "argon2id\\$", "$argon2id$v=19$"),
                secret(
                        "a password, right or wrong",
                        "a sentence of (?:my own|ann)|a wrong sentence|not it, but long enough|long enough to guess",
                        FirstOwner.PASSWORD),
                secret("the name of a person", "Olga Owner|Cora Colleague|Petra Provided|Nora Newcomer", "Olga Owner"),
                secret("the name of a customer", "Ann Lee", "Ann Lee"),
                secret("what an event or a customer says", Confided.FORM, Confided.PROPERTY),
                secret("what a customer has as a trait", Confided.FORM, Confided.TRAIT),
                secret("what a respondent writes", Confided.FORM, Confided.WORDS),
                secret("what the database quotes", Confided.FORM, Confided.VALUE));
    }

    /** @param example of what the form finds, so that none finds nothing whatever there is */
    private static Arguments secret(String what, String form, String example) {
        return Arguments.of(what, Pattern.compile(form), example);
    }

    @BeforeAll
    static void there_is_a_log_of_the_whole_run() throws IOException {
        if (WholeRun.isThis()) {
            assertThat(WholeLog.FILE).isNotEmptyFile();
            try (Stream<String> lines = lines()) {
                assertThat(lines)
                        .as("the application started")
                        .anyMatch(line -> line.contains("The database is available"));
            }
        }
        assumeThat(WholeLog.FILE).as("the log of the tests before").isNotEmptyFile();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("secrets")
    void whoever_reads_the_log_does_not_learn(String what, Pattern form, String example) throws IOException {
        assertThat(example).containsPattern(form);
        try (Stream<String> lines = lines()) {
            assertThat(lines.filter(line -> form.matcher(line).find()).limit(5))
                    .as(what)
                    .isEmpty();
        }
    }

    private static Stream<String> lines() throws IOException {
        return Files.lines(WholeLog.FILE, StandardCharsets.ISO_8859_1);
    }
}
