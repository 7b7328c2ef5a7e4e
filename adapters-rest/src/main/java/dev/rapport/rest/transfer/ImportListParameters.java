package dev.rapport.rest.transfer;

import static java.util.stream.Collectors.joining;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.transfer.ImportState;
import dev.rapport.application.transfer.ImportsAsked;
import dev.rapport.application.transfer.ImportsAsked.Sort;
import dev.rapport.rest.page.PageParameters;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which imports are asked for, and in which order. */
public class ImportListParameters extends PageParameters {

    private static final String NEWEST_FIRST = "-begun";

    @QueryParam("search")
    @DefaultValue("")
    @Parameter(description = "Part of the file's name, in whatever case.")
    public String search = "";

    @QueryParam("state")
    @Parameter(description = "`uploaded`, `running`, `done`, `failed`, `undoing` or `undone`.")
    public Optional<String> state = Optional.empty();

    @QueryParam("sort")
    @DefaultValue(NEWEST_FIRST)
    @Parameter(
            description =
                    "`begun`, `file`, `accepted`, `duplicates` or `refused`, with a `-` before it the largest first. A page's"
                            + " `next` is good for the same order only.")
    public String sort = NEWEST_FIRST;

    ImportsAsked asked() {
        return new ImportsAsked(search, state.map(ImportListParameters::state), column(), sort.startsWith("-"));
    }

    private static ImportState state(String text) {
        return ImportState.of(text)
                .orElseThrow(
                        () -> invalid("state", "state must be one of " + names(ImportState.values()) + ": " + text));
    }

    private Sort column() {
        String name = sort.startsWith("-") ? sort.substring(1) : sort;
        return Stream.of(Sort.values())
                .filter(column -> column.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> invalid("sort", "sort must be one of " + names(Sort.values()) + ": " + sort));
    }

    private static String names(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(joining(", "));
    }

    private static Invalid invalid(String parameter, String detail) {
        return new Invalid("parameter.invalid", detail, List.of(new Invalid.Violation("?" + parameter, detail)));
    }
}
