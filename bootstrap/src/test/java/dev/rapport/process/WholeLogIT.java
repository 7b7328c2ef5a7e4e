package dev.rapport.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.rapport.FirstOwner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
                Arguments.of("an e-mail address", "[\\w.+-]+@(?:[\\w-]+\\.)+(?:example|com|org|net|de|lt)\\b"),
                Arguments.of("a key", "\\b(?:wk|rr|rp)_[A-Za-z0-9]{16,}"),
                Arguments.of("a preset key", "\\b(?:wk|rp)_for_tests\\b"),
                Arguments.of("a link that opens something", "link=[A-Za-z0-9]{16,}"),
                Arguments.of("a signed token", "\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"),
                Arguments.of("a session", "rapport-session=\\S+"),
                Arguments.of("the hash of a password", "argon2id\\$"),
                Arguments.of("a password", Pattern.quote(FirstOwner.PASSWORD)),
                Arguments.of("the name of a person", "Olga Owner|Cora Colleague|Petra Provided"),
                Arguments.of("the name of a customer", "Ann Lee"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("secrets")
    void whoever_reads_the_log_does_not_learn(String what, String form) throws IOException {
        assumeThat(WholeLog.FILE).as("the log of the tests before").isNotEmptyFile();
        Pattern pattern = Pattern.compile(form);

        try (Stream<String> lines = Files.lines(WholeLog.FILE, StandardCharsets.ISO_8859_1)) {
            List<String> told =
                    lines.filter(line -> pattern.matcher(line).find()).limit(5).toList();
            assertThat(told).as(what).isEmpty();
        }
    }
}
