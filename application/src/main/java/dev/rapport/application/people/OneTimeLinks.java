package dev.rapport.application.people;

import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.OneTimeLink.Kind;
import dev.rapport.domain.access.KeyHash;
import dev.rapport.domain.access.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links that are not used yet. One that is used, or taken back, is gone. */
public interface OneTimeLinks {

    void add(OneTimeLink link);

    /** @return empty if there is none, or it has expired at {@code now} */
    Optional<OneTimeLink> find(Kind kind, KeyHash token, Instant now);

    /** Of those that use the same link at the same time, one gets {@code true}. */
    boolean use(OneTimeLink link);

    /** The open invitations of a workspace, the oldest first; expired ones too. */
    List<OneTimeLink> invitations(WorkspaceId workspace);

    void removeInvitation(WorkspaceId workspace, UUID id);

    /** All of this kind that were made for {@code email}. */
    void removeAll(Kind kind, MailAddress email);

    void removeAll(Kind kind);

    /** Forgets those of this kind that have expired at {@code now}. */
    void clear(Kind kind, Instant now);
}
