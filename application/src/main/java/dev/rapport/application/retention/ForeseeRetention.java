package dev.rapport.application.retention;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Says what keeping events for some days would close and drop at once, without doing it. */
@ApplicationScoped
public class ForeseeRetention {

    private final Retentions retentions;
    private final Clock clock;

    ForeseeRetention(Retentions retentions, Clock clock) {
        this.retentions = retentions;
        this.clock = clock;
    }

    /**
     * @param closes the last day that would be closed
     * @param events of days that would be closed
     */
    public record Loss(LocalDate closes, long events) {}

    /**
     * @param days empty: for ever
     * @return empty: no day would be closed
     * @throws Invalid {@code retention.invalid} if so many days can't be kept
     */
    public Optional<Loss> handle(Workspace workspace, Optional<Integer> days) {
        EventRetention present = retentions.of(workspace.id());
        var wanted = new EventRetention(
                days.map(ChangeRetention::checked), present.closedThrough(), present.droppedThrough());
        return wanted.due(workspace.dayOf(clock.instant()))
                .map(day -> new Loss(day, retentions.events(workspace.id(), present.closedThrough(), day)));
    }
}
