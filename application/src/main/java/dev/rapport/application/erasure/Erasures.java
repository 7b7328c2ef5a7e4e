package dev.rapport.application.erasure;

import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.page.TimeOrder;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.Identity;
import java.util.Collection;
import java.util.Optional;

/** The proofs of all erasures, kept for ever. */
public interface Erasures {

    /** @param erased the customer's names, of which only keyed digests are kept */
    void add(WorkspaceId workspace, Erasure proof, Collection<Identity> erased);

    /**
     * @param userId empty: all; else those of customers that had this userId
     */
    Page<Erasure> page(WorkspaceId workspace, Optional<String> userId, TimeOrder order, PageRequest request);

    /** Empty if the workspace has no such erasure. */
    Optional<Erasure> find(WorkspaceId workspace, ErasureId id);
}
