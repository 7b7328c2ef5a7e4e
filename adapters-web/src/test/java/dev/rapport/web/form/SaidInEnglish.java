package dev.rapport.web.form;

import dev.rapport.web.form.JavaText.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the Java sources say is wrong, as far as a page repeats it in words. */
final class SaidInEnglish {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern WORD = Pattern.compile("[\"(]?\\p{L}+[\",.:;)]*");

    /**
     * Where it is said, and by which calls and variables. Of a conflict, pages know the code: only a calibration's is repeated, and so
     * is what an API refuses item by item, but not what it refuses as a whole.
     */
    private static final Map<String, Set<String>> PLACES = Map.of(
            "domain/src/main/java",
            Set.of("violations.add", "Optional.of", "Violation", "off"),
            "application/src/main/java",
            Set.of(
                    "Optional.of",
                    "Violation",
                    "Invalid.Violation",
                    "Invalid",
                    "Unreadable",
                    "Refused",
                    "refused",
                    "IN_WORDS"),
            "application/src/main/java/dev/rapport/application/scoring/CalibrateMetric.java",
            Set.of("Conflict"),
            "application/src/main/java/dev/rapport/application/scoring/SaveDraft.java",
            Set.of("detail"),
            "adapters-persistence/src/main/java/dev/rapport/persistence/transfer",
            Set.of("Invalid", "CharConversionException"),
            "adapters-persistence/src/main/java/dev/rapport/persistence/json",
            Set.of("Unstorable"),
            "adapters-rest/src/main/java/dev/rapport/rest/tracking",
            Set.of("Unreadable", "note"),
            "adapters-web/src/main/java/dev/rapport/web/transfer",
            Set.of("Invalid"));

    /** Features and classes whose refusals pages say in words of their own, by the code or the field, or that only the API has. */
    private static final Pattern BY_CODE = Pattern.compile(
            ".*/application/(?:access|page|people|retention)/.*|.*/application/.*/(?:DayRange|LiveBiggestChanges"
                    + "|MicroBatchWriter|NoteBounce|SetFatigueBudget|ShowComments|SignLinks|StoreResponse)\\.java");

    /** What the sources put together of parts that are in different places: as it is said. */
    private static final Map<String, List<String>> PUT_TOGETHER = Map.of(
            "all versions of a model are of one kind: {0} is of {1}, not of {2}; make another model",
            List.of(
                    "all versions of a model are of one kind: {0} is of points, not of weighted metrics; make another model",
                    "all versions of a model are of one kind: {0} is of weighted metrics, not of points; make another model"),
            "must be {0} in a survey of the kind {1}",
            List.of("must be {0} in a survey of the kind {1}: {2} to {3}"),
            "must be a whole number of {0}",
            List.of("must be a whole number of {0}", "{0} to {1}", "{0} to {1} or {2} to {3}"),
            "must have at most 20 tests",
            List.of("must have at most 20 tests: {0} tests"),
            "must have at most 10000 characters in all",
            List.of("must have at most 10000 characters in all: {0} tests"),
            "{0} tests",
            List.of());

    private SaidInEnglish() {}

    /** @return where each phrase is said */
    static SortedMap<String, String> phrases() {
        var phrases = new TreeMap<String, String>();
        PLACES.forEach((place, calls) -> sources(ROOT.resolve(place))
                .filter(file -> !BY_CODE.matcher(file.toString()).matches())
                .forEach(file -> JavaText.of(read(file))
                        .calls(calls)
                        .flatMap(SaidInEnglish::said)
                        .filter(SaidInEnglish::isPhrase)
                        .flatMap(phrase -> PUT_TOGETHER.getOrDefault(phrase, List.of(phrase)).stream())
                        .forEach(
                                phrase -> phrases.put(phrase, file.getFileName().toString()))));
        return phrases;
    }

    private static Stream<String> said(Call call) {
        List<List<String>> texts = call.texts();
        return switch (call.name()) {
            case "violations.add" ->
                texts.get(1).isEmpty() ? texts.get(2).stream() : withValue(texts.get(1), texts.get(2));
            // With violations, those are shown instead.
            case "Invalid" -> texts.size() == 2 ? texts.get(1).stream() : Stream.empty();
            default -> texts.stream().flatMap(List::stream);
        };
    }

    private static Stream<String> withValue(List<String> messages, List<String> values) {
        if (values.isEmpty()) {
            return messages.stream();
        }
        return messages.stream().flatMap(message -> values.stream().map(value -> message + ": " + value));
    }

    /** Not a code, a pointer, or a field's name with its value. */
    private static boolean isPhrase(String text) {
        long words = Arrays.stream(text.split(" "))
                .filter(word -> WORD.matcher(word).matches())
                .count();
        return words > 1 || words == 1 && text.startsWith("{");
    }

    private static Stream<Path> sources(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
