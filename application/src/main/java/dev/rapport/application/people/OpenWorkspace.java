package dev.rapport.application.people;

import dev.rapport.application.access.WorkspaceNames;
import dev.rapport.application.access.Workspaces;
import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.scoring.PublishStarterModel;
import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/** Makes another workspace, with the starter model, owned by who makes it, and shows it to them. */
@ApplicationScoped
public class OpenWorkspace {

    private final Workspaces workspaces;
    private final Members members;
    private final Sessions sessions;
    private final PublishStarterModel publishStarterModel;
    private final Audit audit;
    private final Clock clock;

    OpenWorkspace(
            Workspaces workspaces,
            Members members,
            Sessions sessions,
            PublishStarterModel publishStarterModel,
            Audit audit,
            Clock clock) {
        this.workspaces = workspaces;
        this.members = members;
        this.sessions = sessions;
        this.publishStarterModel = publishStarterModel;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws dev.rapport.application.refusal.Invalid {@code workspace.invalid} */
    @Transactional
    public WorkspaceId handle(SignedIn me, String name, ZoneId zone, Currency currency, Locale language) {
        String checked = WorkspaceNames.checked(name);
        Instant now = clock.instant();
        workspaces.holdForSetUp();
        WorkspaceId id = workspaces.next();
        workspaces.add(new Workspace(id, checked, zone, currency, language), now);
        members.put(id, me.person().id(), Role.OWNER, now);
        sessions.moveTo(me.session(), id);
        publishStarterModel.handle(id);
        audit.note(id, AuditAction.WORKSPACE_OPENED, id.number());
        return id;
    }
}
