package dev.rapport.web.frame;

import dev.rapport.application.customer.CustomerProfile;
import dev.rapport.application.scoring.CustomerOverviewPage;
import dev.rapport.application.scoring.ExplainedChange;
import dev.rapport.application.scoring.ExplainedScore;
import dev.rapport.application.scoring.ModelLabel;
import dev.rapport.application.transfer.ImportOverview;
import dev.rapport.application.transfer.ImportPreview;
import dev.rapport.domain.scoring.ModelWarning;
import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * Types of others that templates read. A native executable reads without reflection only what is listed, here or by the same
 * annotation on a type of the pages: of a type that is used in a message, too, Quarkus lists by itself just what the message reads.
 */
@TemplateData(target = Optional.class)
@TemplateData(target = CustomerProfile.class)
@TemplateData(target = CustomerOverviewPage.class)
@TemplateData(target = ExplainedChange.class)
@TemplateData(target = ExplainedChange.ComparedScore.class)
@TemplateData(target = ExplainedScore.class)
@TemplateData(target = ModelLabel.class)
@TemplateData(target = ModelWarning.class)
@TemplateData(target = ImportOverview.class)
@TemplateData(target = ImportPreview.PreviewedRow.class)
final class TemplateTypes {

    private TemplateTypes() {}
}
