package dev.rapport.application.scoring;

import dev.rapport.domain.scoring.ScoringModel;
import java.time.Instant;
import java.util.Optional;

/**
 * A published version of a scoring model; what it computes never changes.
 *
 * @param primary whether the model is the workspace's primary one
 * @param note what its publisher said about it; may be empty
 * @param usable whether scores can be asked for; not before each of its signals has been counted over the stored events
 * @param retiredAt when its model was taken out of use; empty: it is in use
 */
public record ModelVersion(
        ModelLabel label,
        boolean primary,
        ScoringModel model,
        String note,
        Instant publishedAt,
        boolean usable,
        Optional<Instant> retiredAt) {}
