package dev.rapport.web.scoring;

import dev.rapport.application.scoring.ModelVersion;
import io.quarkus.qute.TemplateData;
import java.time.Instant;

/**
 * A published version in a list.
 *
 * @param current whether scores are by it now
 */
@TemplateData
record VersionLine(int number, Instant publishedAt, String note, boolean usable, boolean current) {

    static VersionLine of(ModelVersion version, int current) {
        return new VersionLine(
                version.label().version(),
                version.publishedAt(),
                version.note(),
                version.usable(),
                version.label().version() == current);
    }
}
