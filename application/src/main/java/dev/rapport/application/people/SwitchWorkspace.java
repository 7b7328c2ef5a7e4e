package dev.rapport.application.people;

import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Shows another workspace of theirs to somebody who is signed in. */
@ApplicationScoped
public class SwitchWorkspace {

    private final Members members;
    private final Sessions sessions;

    SwitchWorkspace(Members members, Sessions sessions) {
        this.members = members;
        this.sessions = sessions;
    }

    /** @throws NotFound {@code workspace.not-found}, also if it is none of theirs */
    @Transactional
    public void handle(SignedIn me, WorkspaceId workspace) {
        if (members.roleOf(workspace, me.person().id()).isEmpty()) {
            throw new NotFound("workspace", workspace.number());
        }
        sessions.moveTo(me.session(), workspace);
    }
}
