package dev.rapport.application.scoring;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.scoring.Signal;
import java.util.List;
import java.util.Set;

/** Which signals are incomplete, because events were dropped before a model listened to them. */
public interface SignalHistory {

    /**
     * Those of {@code signals} that miss events, by event and condition. One that no published model listens to is seen as if one
     * did from now on.
     */
    List<IncompleteSignal> incomplete(WorkspaceId workspace, Set<Signal> signals);
}
