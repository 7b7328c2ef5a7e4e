package dev.rapport.web.scoring;

import dev.rapport.domain.scoring.ModelWarning;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The form that publishes a draft.
 *
 * @param version that it would become
 * @param revision of the draft that the publisher sees
 * @param primaryAnyway whether its model is the primary one then, whatever the form says
 * @param primary whether the form says so
 */
@TemplateData
record PublishForm(
        int version, int revision, boolean primaryAnyway, boolean primary, String note, List<ModelWarning> warnings) {}
