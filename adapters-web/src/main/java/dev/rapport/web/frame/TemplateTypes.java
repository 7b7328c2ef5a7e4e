package dev.rapport.web.frame;

import dev.rapport.application.audit.Actor;
import dev.rapport.application.audit.AuditRows;
import dev.rapport.application.audit.AuditRows.AuditRow;
import dev.rapport.application.customer.CustomerProfile;
import dev.rapport.application.ingestion.RejectedItems.RejectedAsked;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.Member;
import dev.rapport.application.people.Membership;
import dev.rapport.application.people.OneTimeLink;
import dev.rapport.application.people.Person;
import dev.rapport.application.people.PersonId;
import dev.rapport.application.people.Session;
import dev.rapport.application.scoring.CustomerOverviewPage;
import dev.rapport.application.scoring.ExplainedChange;
import dev.rapport.application.scoring.ExplainedScore;
import dev.rapport.application.scoring.KnownModel;
import dev.rapport.application.scoring.ModelDraft;
import dev.rapport.application.scoring.ModelLabel;
import dev.rapport.application.scoring.ScoreBuild;
import dev.rapport.application.transfer.ImportOverview;
import dev.rapport.application.work.Progress;
import dev.rapport.domain.access.ApiKey;
import dev.rapport.domain.access.KeyKind;
import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.Scope;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.scoring.ModelWarning;
import dev.rapport.domain.survey.Language;
import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * Types of others that templates read. A native executable reads without reflection only what is listed, here or by the same
 * annotation on a type of the pages: of a type that is used in a message, too, Quarkus lists by itself just what the message reads.
 */
@TemplateData(target = Optional.class)
@TemplateData(target = ApiKey.class)
@TemplateData(target = AuditRow.class)
@TemplateData(target = Actor.Kind.class)
@TemplateData(target = RejectedAsked.class)
@TemplateData(target = KeyKind.class)
@TemplateData(target = Language.class)
@TemplateData(target = MailAddress.class)
@TemplateData(target = Member.class)
@TemplateData(target = Membership.class)
@TemplateData(target = OneTimeLink.class)
@TemplateData(target = Person.class)
@TemplateData(target = PersonId.class)
@TemplateData(target = Role.class)
@TemplateData(target = Scope.class)
@TemplateData(target = Workspace.class)
@TemplateData(target = WorkspaceId.class)
@TemplateData(target = CustomerProfile.class)
@TemplateData(target = CustomerOverviewPage.class)
@TemplateData(target = ExplainedChange.class)
@TemplateData(target = ExplainedChange.ComparedScore.class)
@TemplateData(target = ExplainedScore.class)
@TemplateData(target = KnownModel.class)
@TemplateData(target = ModelDraft.class)
@TemplateData(target = ModelLabel.class)
@TemplateData(target = Progress.class)
@TemplateData(target = ScoreBuild.class)
@TemplateData(target = ModelWarning.class)
@TemplateData(target = ImportOverview.class)
@TemplateData(target = AuditRows.AuditActor.class)
@TemplateData(target = Session.class)
final class TemplateTypes {

    private TemplateTypes() {}
}
