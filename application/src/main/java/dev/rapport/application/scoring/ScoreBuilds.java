package dev.rapport.application.scoring;

import dev.rapport.domain.access.WorkspaceId;
import java.util.List;

/** How far the stored copies of scores are. */
public interface ScoreBuilds {

    /** The newest one of each model. */
    List<ScoreBuild> newest(WorkspaceId workspace);
}
