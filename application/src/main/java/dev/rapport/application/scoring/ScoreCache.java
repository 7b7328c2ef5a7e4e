package dev.rapport.application.scoring;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The stored copies that lists are made from: each customer's score, band and changes by each current model, in
 * generations, and who the customer is. All of it can be made again from the activity.
 */
public interface ScoreCache {

    /** @return whether nobody else works on the workspace's cache, so that we do until the transaction ends */
    boolean tryHold(WorkspaceId workspace);

    /** Who changed since the cache last followed, at least part of it; empty if nobody did. */
    Optional<Backlog> backlog(WorkspaceId workspace);

    /** Notes that the cache has followed {@code backlog}. */
    void settle(WorkspaceId workspace, Backlog backlog);

    /**
     * Changes that the cache has not followed yet.
     *
     * @param batches the micro-batches that made them
     * @param customers whose activity or traits changed
     * @param from the earliest day that changed
     * @param all whether these were all changes there are
     */
    record Backlog(List<Long> batches, List<CustomerId> customers, LocalDate from, boolean all) {

        public Backlog {
            batches = List.copyOf(batches);
            customers = List.copyOf(customers);
        }
    }

    /** Every generation of the models in use, the newest of each model last. */
    List<Generation> generations(WorkspaceId workspace);

    /** Begins a new generation of the model's scores; another one that is not complete is given up. */
    void begin(WorkspaceId workspace, ModelLabel version, LocalDate day);

    /** The next customers that {@code generation} has to hold, in the order of their ids; empty: there are no more. */
    List<CustomerId> next(WorkspaceId workspace, Generation generation, int most);

    /** Notes how far {@code generation} is. */
    void builtTo(WorkspaceId workspace, Generation generation, CustomerId last);

    /** From now on lists are made from {@code generation}. */
    void complete(WorkspaceId workspace, Generation generation);

    /** From now on no list is made from any generation of the model that there is: its scores are to be made again. */
    void giveUp(WorkspaceId workspace, ModelId model);

    /** Removes a part of what no list is made from any more. @return whether there is more of it */
    boolean sweep(WorkspaceId workspace);

    /** Stores scores, over those that are there. */
    void put(WorkspaceId workspace, Generation generation, List<CachedScore> scores);

    /** Brings up to date who the customers are, and removes those that were joined into another. */
    void refreshCustomers(WorkspaceId workspace, List<CustomerId> customers);

    /**
     * All scores of a model by one version on one day.
     *
     * @param builtTo the last customer that is in it; the next ones are still to come
     */
    record Generation(ModelId model, int number, int version, LocalDate day, long builtTo, boolean complete) {

        boolean isOf(ModelLabel label, LocalDate asked) {
            return model.equals(label.id()) && version == label.version() && day.equals(asked);
        }

        boolean reaches(CustomerId customer) {
            return complete || customer.number() <= builtTo;
        }
    }

    /** @param score empty: not scored, and so are band and changes */
    record CachedScore(
            CustomerId customer,
            Optional<BigDecimal> score,
            Optional<String> band,
            Optional<BigDecimal> change7,
            Optional<BigDecimal> change30) {}
}
