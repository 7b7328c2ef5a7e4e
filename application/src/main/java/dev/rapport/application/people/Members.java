package dev.rapport.application.people;

import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who belongs to which workspace. */
public interface Members {

    /** Owners first, then by name. */
    List<Member> of(WorkspaceId workspace);

    Optional<Role> roleOf(WorkspaceId workspace, PersonId person);

    /** The workspaces of a person, by name. */
    List<Membership> of(PersonId person);

    /** Until the present transaction ends, nobody else changes who belongs to {@code workspace}. */
    void hold(WorkspaceId workspace);

    int owners(WorkspaceId workspace);

    /** Whoever belongs to it already gets the role. */
    void put(WorkspaceId workspace, PersonId person, Role role, Instant at);

    void remove(WorkspaceId workspace, PersonId person);
}
