package dev.rapport.web.language;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A message in English and in another language. */
record Translation(Bundle bundle, String key, String english, String translated) {

    private static final Engine ENGINE = Engine.builder().addDefaults().build();
    private static final Pattern CASE = Pattern.compile("\\{#(?:is|case) ([^}]+)}");
    private static final Pattern TAG = Pattern.compile("\\{[^{}]*}");
    private static final Pattern UNPARSED = Pattern.compile("\\{\\|(.*?)\\|}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern ISOLATE = Pattern.compile("[\u2066-\u2069]");

    /** What the translation has to do as the English does and doesn't. */
    List<String> slips() {
        var slips = new ArrayList<String>();
        Set<String> wanted = used(english);
        Set<String> used = used(translated);
        wanted.stream().filter(name -> !used.contains(name)).forEach(name -> slips.add("leaves out {" + name + "}"));
        used.stream()
                .filter(name ->
                        !wanted.contains(name) && !bundle.parameters(key).contains(name))
                .forEach(name -> slips.add("has no parameter {" + name + "}"));
        Set<String> cases = found(CASE, translated).collect(toSet());
        found(CASE, english)
                .filter(one -> !cases.contains(one))
                .forEach(one -> slips.add("leaves out the case " + one));
        if (beginsBlank(english) != beginsBlank(translated) || endsBlank(english) != endsBlank(translated)) {
            slips.add(
                    "begins or ends with a blank where the English doesn’t, or the other way round; {| … |} keeps one");
        }
        if (ISOLATE.matcher(english).results().count()
                != ISOLATE.matcher(translated).results().count()) {
            slips.add("doesn’t isolate the same names (U+2068 and U+2069)");
        }
        if (translated.contains("\\u")) {
            slips.add("has an escape that stays as it is: write the character");
        }
        return slips.stream().map(slip -> this + " " + slip).toList();
    }

    /** The wordings between the tags that are still English. */
    Set<String> unchanged() {
        Set<String> english = wordings(english()).collect(toSet());
        return wordings(translated).filter(english::contains).collect(toCollection(LinkedHashSet::new));
    }

    /** Where it stands, for whoever has to mend it. */
    @Override
    public String toString() {
        return bundle.name() + "." + key;
    }

    private static Set<String> used(String text) {
        return ENGINE.parse(text).getExpressions().stream()
                .filter(expression -> !expression.isLiteral())
                .map(Expression::getParts)
                .map(parts -> parts.getFirst().getName())
                .collect(toCollection(LinkedHashSet::new));
    }

    private static Stream<String> wordings(String text) {
        return Arrays.stream(TAG.split(shown(text)))
                .map(String::strip)
                .filter(wording -> LETTER.matcher(wording).find());
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult result) -> result.group(1));
    }

    private static boolean beginsBlank(String text) {
        return shown(text).startsWith(" ");
    }

    private static boolean endsBlank(String text) {
        return shown(text).endsWith(" ");
    }

    private static String shown(String text) {
        return UNPARSED.matcher(text).replaceAll("$1");
    }
}
