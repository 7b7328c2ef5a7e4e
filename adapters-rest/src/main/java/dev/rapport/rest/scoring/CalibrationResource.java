package dev.rapport.rest.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.scoring.CalibrateMetric;
import dev.rapport.application.scoring.CalibrateMetric.CalibratedMetric;
import dev.rapport.domain.access.Scope;
import dev.rapport.domain.condition.TestDefinition;
import dev.rapport.domain.scoring.MeasurementDefinition;
import dev.rapport.domain.scoring.MetricSourceDefinition;
import dev.rapport.domain.scoring.WindowDefinition;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/models/calibration")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.MODELS)
@RunOnVirtualThread
@Tag(name = "Models")
class CalibrationResource {

    private final CurrentWorkspace current;
    private final CalibrateMetric calibrateMetric;
    private final Clock clock;

    CalibrationResource(CurrentWorkspace current, CalibrateMetric calibrateMetric, Clock clock) {
        this.current = current;
        this.calibrateMetric = calibrateMetric;
        this.clock = clock;
    }

    /**
     * @param source as in a metric, like the others
     * @param audience as in a model: only these customers count
     * @param day in the workspace's zone; left out: today
     */
    record MeasurementJson(
            Optional<MetricSourceDefinition> source,
            Optional<String> measure,
            Optional<WindowDefinition> window,
            Optional<List<TestDefinition>> audience,
            Optional<LocalDate> day) {}

    @POST
    @Operation(
            operationId = "calibrateMetric",
            summary =
                    "Proposes the ends of a metric, from the 5th and 90th percentile of the customers; stores nothing")
    public CalibratedMetric calibrate(MeasurementJson body) {
        return calibrateMetric.handle(
                current.workspace(),
                new MeasurementDefinition(body.source(), body.measure(), body.window(), body.audience()),
                body.day().orElseGet(() -> current.workspace().dayOf(clock.instant())));
    }
}
