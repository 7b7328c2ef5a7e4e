package dev.rapport.rest.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.survey.ResultsAsked;
import dev.rapport.application.survey.ResultsAsked.By;
import dev.rapport.application.survey.ResultsAsked.Period;
import dev.rapport.application.survey.ShowSurveyResults;
import dev.rapport.domain.access.Scope;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/surveys/{id}/results")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.SURVEYS)
@RunOnVirtualThread
@Tag(name = "Surveys")
class ResultsResource {

    private final CurrentWorkspace current;
    private final ShowSurveyResults results;

    ResultsResource(CurrentWorkspace current, ShowSurveyResults results) {
        this.current = current;
        this.results = results;
    }

    @GET
    @Operation(
            operationId = "getSurveyResults",
            summary = "What came of a survey: headline, answers to each question, trend, and a split",
            description =
                    "A response belongs to the day of its latest answer. Every number has its interval at 95 % and its number of"
                            + " answers; what nobody answered is left out. A split compares each segment with all others"
                            + " together, corrected for how many are compared at once (Holm).")
    public ResultsJson show(
            @PathParam("id") String id,
            @QueryParam("from")
                    @Parameter(description = "The first day, in the workspace's zone; left out: from the beginning.")
                    @Nullable
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day, included; left out: up to now.") @Nullable
                    LocalDate to,
            @QueryParam("interval")
                    @DefaultValue("week")
                    @Parameter(description = "Of the trend: `week` (from Monday) or `month`.")
                    String interval,
            @QueryParam("by")
                    @Parameter(
                            description = "What to split by: `language`, `channel`, `band` (the customer's present"
                                    + " engagement band by the primary model), or `trait:` and the name of a customer's trait,"
                                    + " such as `trait:plan`, as it was at the end of the day of the answer: the 20 values"
                                    + " with most answers, and the others together. Left out: no split.")
                    @Nullable
                    String by) {
        if (from != null && to != null && from.isAfter(to)) {
            throw invalid("?from", "from must not be after to: " + from + " to " + to);
        }
        return ResultsJson.of(results.handle(
                        current.workspace(),
                        SurveyParameter.id(id),
                        new ResultsAsked(
                                Optional.ofNullable(from),
                                Optional.ofNullable(to),
                                Period.of(interval)
                                        .orElseThrow(() ->
                                                invalid("?interval", "interval must be week or month: " + interval)),
                                Optional.ofNullable(by).map(ResultsResource::split)))
                .run());
    }

    private static By split(String by) {
        return By.of(by).orElseThrow(() -> invalid("?by", "by must be language, channel, band or trait:NAME: " + by));
    }

    private static Invalid invalid(String parameter, String detail) {
        return new Invalid("parameter.invalid", detail, List.of(new Violation(parameter, detail)));
    }
}
