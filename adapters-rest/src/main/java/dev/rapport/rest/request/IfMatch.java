package dev.rapport.rest.request;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller says it has seen of what it changes: the number in the {@code ETag} of an answer. */
public final class IfMatch {

    private IfMatch() {}

    /**
     * @param what it names, such as {@code the newest version}
     * @throws Invalid {@code if-match.missing}, {@code if-match.malformed}
     */
    public static int number(@Nullable String ifMatch, String what) {
        if (ifMatch == null) {
            throw invalid("if-match.missing", "If-Match must name " + what + " that you have seen, such as \"3\"");
        }
        try {
            return Integer.parseInt(ifMatch.strip().replace("\"", ""));
        } catch (NumberFormatException e) {
            throw invalid("if-match.malformed", "If-Match must name " + what + ", such as \"3\": " + ifMatch);
        }
    }

    private static Invalid invalid(String code, String detail) {
        return new Invalid(code, detail, List.of(new Violation("If-Match", detail)));
    }
}
