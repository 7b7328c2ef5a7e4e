package dev.rapport.application.ingestion;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.Identity;
import java.util.Collection;
import java.util.Set;

/** Names of customers that were erased: a file that was uploaded before must not bring them back. */
public interface ErasedNames {

    /** Those of {@code names} whose customer was erased after the import's file was uploaded. */
    Set<Identity> sinceUpload(WorkspaceId workspace, long importId, Collection<Identity> names);
}
