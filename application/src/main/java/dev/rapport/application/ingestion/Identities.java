package dev.rapport.application.ingestion;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.Identity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The names by which clients know somebody. */
public interface Identities {

    /**
     * Finds the number of each identity; one that is new gets its number, and is a customer of its own, now.
     *
     * @param firstDays of those who have events now, the earliest day of these; it becomes the identity's first day, unless the
     *     identity has an earlier one
     */
    Map<Identity, Long> resolve(
            WorkspaceId workspace, Collection<Identity> identities, Map<Identity, LocalDate> firstDays);

    /**
     * Until the transaction ends, no customer of the workspace is erased. To be called first of all by who looks somebody up to write
     * about them, except for who holds {@link Signals}.
     */
    void keepAll(WorkspaceId workspace);

    /** The number of an identity that {@link #resolve} gave; empty: it never did. */
    Optional<Long> find(WorkspaceId workspace, Identity identity);

    /** The identity of a number that {@link #resolve} gave; empty: it was erased since. */
    Optional<Identity> named(WorkspaceId workspace, long number);
}
