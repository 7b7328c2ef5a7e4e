package dev.rapport.application.people;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Notes how somebody can come in from now on, in each workspace that it opens to them: an account has no log of its own, and whoever
 * looks after a workspace must see it.
 */
@ApplicationScoped
class AccountNotes {

    private final Members members;
    private final Audit audit;

    AccountNotes(Members members, Audit audit) {
        this.members = members;
        this.audit = audit;
    }

    void note(PersonId person, AuditAction action) {
        audit.by(person);
        for (Membership each : members.of(person)) {
            audit.note(each.workspace().id(), action, person);
        }
    }
}
