package dev.rapport.application.scoring;

import dev.rapport.application.work.Progress;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.CustomerActivity;
import dev.rapport.domain.scoring.ScoringModel;
import dev.rapport.domain.scoring.Signal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** What customers did, folded by signal and day, each customer's identities together. */
public interface Activities {

    int CUSTOMERS_A_REPORT = 1_000;

    /** @return no activity for who is no customer */
    CustomerActivity of(Workspace workspace, CustomerId customer, Need need);

    /** Hands over the given customers one by one, in the order of their ids; who is no customer is left out. */
    void each(Workspace workspace, Collection<CustomerId> customers, Need need, Consumer<ActiveCustomer> use);

    /** Like {@link #each}, but signals that no published model listens to are counted from the stored events. */
    void some(Workspace workspace, Collection<CustomerId> customers, Need need, Consumer<ActiveCustomer> use);

    /**
     * Hands over every customer one by one, in the order of their ids, as of one instant. Signals that no published model
     * listens to are counted from the stored events, which takes longer. Only outside of a transaction.
     */
    void everyone(Workspace workspace, Need need, Consumer<ActiveCustomer> use);

    /** Like the other, and says how far it is of {@code all} customers. */
    default void everyone(
            Workspace workspace, Need need, long all, Consumer<Progress> progress, Consumer<ActiveCustomer> use) {
        progress.accept(new Progress(0, all));
        var done = new AtomicLong();
        everyone(workspace, need, customer -> {
            use.accept(customer);
            long now = done.incrementAndGet();
            if (now % CUSTOMERS_A_REPORT == 0) {
                progress.accept(new Progress(now, Math.max(all, now)));
            }
        });
    }

    /** How many customers there are. */
    long count(WorkspaceId workspace);

    /** A customer and what the customer did. */
    record ActiveCustomer(CustomerId id, CustomerActivity activity) {}

    /**
     * What has to be read of customers; their first day with any event always is.
     *
     * @param signals whose activity is wanted
     * @param anyEvent whether that of all event types is, besides
     * @param lastValues whether their last values are, too
     * @param traits the names of those whose history is wanted, all of it
     * @param from activity before this day is left out; empty: nothing is
     */
    record Need(
            Set<Signal> signals, boolean anyEvent, boolean lastValues, Set<String> traits, Optional<LocalDate> from) {

        public Need {
            signals = Set.copyOf(signals);
            traits = Set.copyOf(traits);
        }

        /** All that {@code model} looks at to score any day from {@code firstDay} on. */
        public static Need of(ScoringModel model, LocalDate firstDay) {
            return new Need(
                    model.signals(),
                    model.readsAnyEvent(),
                    model.readsLastValues(),
                    model.audience().traits(),
                    model.needsActivityFrom(firstDay));
        }

        /** All that is in either. */
        public Need and(Need other) {
            var both = new HashSet<>(signals);
            both.addAll(other.signals);
            var traitsOfBoth = new HashSet<>(traits);
            traitsOfBoth.addAll(other.traits);
            return new Need(
                    both,
                    anyEvent || other.anyEvent,
                    lastValues || other.lastValues,
                    traitsOfBoth,
                    from.flatMap(day -> other.from.map(another -> another.isBefore(day) ? another : day)));
        }
    }
}
