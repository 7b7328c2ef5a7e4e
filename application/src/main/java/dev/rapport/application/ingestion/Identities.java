package dev.rapport.application.ingestion;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.Identity;
import java.util.Collection;
import java.util.Map;

/** The names by which clients know somebody. */
public interface Identities {

    /** @return the number of each identity; one that is new gets its number, and is a customer of its own, now */
    Map<Identity, Long> resolve(WorkspaceId workspace, Collection<Identity> identities);
}
