package dev.rapport.application.scoring;

import dev.rapport.domain.access.Workspace;

/** Lists of customers with their scores, from the cache that follows the events within seconds. */
public interface CustomerOverviews {

    /**
     * @throws dev.rapport.application.refusal.NotFound if there is no such model
     * @throws dev.rapport.application.refusal.Invalid if there is no such band, or {@code after} is not what a page gave
     */
    CustomerOverviewPage page(Workspace workspace, CustomerOverviewQuery query);
}
