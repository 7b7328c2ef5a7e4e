package dev.rapport.web.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one language says for the phrases in which the domain and the application say in English what is wrong. */
final class Phrasebook {

    /** Says everything in English. */
    static final Phrasebook EMPTY = new Phrasebook(List.of());

    private static final String BETWEEN = " = ";

    /** Behind what it is about: the name of a field, or a value in quotation marks. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?<subject>(?:\"[^\"]*\"|\\S+) )(?<phrase>.*)", Pattern.DOTALL);

    private final List<Phrase> phrases;

    Phrasebook(List<Phrase> phrases) {
        this.phrases = phrases.stream()
                .sorted(Comparator.comparingInt(Phrase::fixedLength).reversed())
                .toList();
    }

    /** @param language its tag, such as {@code de} */
    static Phrasebook of(String language) {
        String name = "/phrases/mistakes_" + language + ".txt";
        try (InputStream file = Objects.requireNonNull(Phrasebook.class.getResourceAsStream(name), name)) {
            return new Phrasebook(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Phrasebook::read)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Phrase read(String line) {
        int between = line.indexOf(BETWEEN);
        if (between < 0) {
            throw new IllegalStateException("a phrase without its translation: " + line);
        }
        return new Phrase(line.substring(0, between), line.substring(between + BETWEEN.length()));
    }

    List<Phrase> phrases() {
        return phrases;
    }

    /** @return {@code english} as it is where no phrase fits it */
    String said(String english) {
        return translated(english).or(() -> ofSubject(english)).orElse(english);
    }

    private Optional<String> ofSubject(String english) {
        Matcher sentence = SENTENCE.matcher(english);
        return sentence.matches()
                ? translated(sentence.group("phrase")).map(phrase -> sentence.group("subject") + phrase)
                : Optional.empty();
    }

    private Optional<String> translated(String phrase) {
        return phrases.stream()
                .flatMap(one -> one.translated(phrase, this::amount).stream())
                .findFirst();
    }

    private String amount(String written) {
        return phrases.stream()
                .filter(Phrase::isAmount)
                .flatMap(one -> one.translated(written, digits -> digits).stream())
                .findFirst()
                .orElse(written);
    }
}
