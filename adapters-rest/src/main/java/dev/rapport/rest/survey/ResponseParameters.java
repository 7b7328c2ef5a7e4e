package dev.rapport.rest.survey;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.survey.ResponsesAsked;
import dev.rapport.application.survey.ResponsesAsked.Sort;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of responses. */
public class ResponseParameters {

    @QueryParam("search")
    @DefaultValue("")
    @Parameter(
            description =
                    "Part of the customer's name, e-mail address or one of its ids, in whatever case. The names are those of the"
                            + " list of customers, which is at most minutes old.")
    public String search = "";

    @QueryParam("channel")
    @Parameter(description = "`link`, `widget`, `email`, `api` or `import`.")
    public Optional<String> channel = Optional.empty();

    @QueryParam("finished")
    @Parameter(description = "`true`: only of who came to the end; `false`: only of who did not.")
    public Optional<String> finished = Optional.empty();

    @QueryParam("wave")
    @Parameter(description = "The asking that they answer: 0 by a link, else counted from 1.")
    public @Nullable Long wave;

    @QueryParam("from")
    @Parameter(description = "The first day of the latest answer, in the workspace's zone.")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(description = "The last day, included.")
    public @Nullable LocalDate to;

    @QueryParam("sort")
    @DefaultValue("-received")
    @Parameter(
            description =
                    "`received`, `answered` (the latest answer) or `rating` (the answer to the main question), with a `-` before it"
                            + " the largest first. A page's `next` is good for the same order only.")
    public String sort = "-received";

    /** @throws Invalid {@code parameter.invalid} */
    ResponsesAsked asked() {
        if (from != null && to != null && from.isAfter(to)) {
            throw invalid("from", "from must not be after to: " + from + " to " + to);
        }
        return new ResponsesAsked(
                search,
                channel,
                finished.map(ResponseParameters::truth),
                Optional.ofNullable(wave),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                sort(),
                sort.startsWith("-"));
    }

    private Sort sort() {
        String column = sort.startsWith("-") ? sort.substring(1) : sort;
        return Stream.of(Sort.values())
                .filter(one -> one.text().equals(column))
                .findFirst()
                .orElseThrow(() -> invalid("sort", "sort must be received, answered or rating: " + sort));
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid("finished", "finished must be true or false: " + text);
        };
    }

    private static Invalid invalid(String parameter, String detail) {
        return new Invalid("parameter.invalid", detail, List.of(new Violation("?" + parameter, detail)));
    }
}
