package dev.rapport.application.scoring;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.CustomerActivity;
import dev.rapport.domain.scoring.PointsModel;
import dev.rapport.domain.scoring.Rule;
import dev.rapport.domain.scoring.Signal;
import dev.rapport.domain.scoring.Window;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What customers did, folded by signal and day, each customer's identities together. */
public interface Activities {

    /** @return everything about {@code signals}, and the customer's first day with any event */
    CustomerActivity of(WorkspaceId workspace, CustomerId customer, Set<Signal> signals);

    /** Hands over the given customers one by one, in the order of their ids; who is no customer is left out. */
    void each(WorkspaceId workspace, Collection<CustomerId> customers, Need need, Consumer<ActiveCustomer> use);

    /** Hands over every customer one by one, in the order of their ids, as of one instant. Only outside of a transaction. */
    void everyone(WorkspaceId workspace, Need need, Consumer<ActiveCustomer> use);

    /** A customer and what the customer did. */
    record ActiveCustomer(CustomerId id, CustomerActivity activity) {}

    /**
     * What a pass over customers needs to read.
     *
     * @param from activity before this day is left out; empty: nothing is
     */
    record Need(Set<Signal> signals, Optional<LocalDate> from) {

        public Need {
            signals = Set.copyOf(signals);
        }

        /** All that {@code model} looks at to score any day from {@code firstDay} on. */
        public static Need of(PointsModel model, LocalDate firstDay) {
            int longest = 0;
            for (Rule rule : model.rules()) {
                switch (rule.window()) {
                    case Window.AllTime _ -> {
                        return new Need(model.signals(), Optional.empty());
                    }
                    case Window.LastDays(int days) -> longest = Math.max(longest, days);
                }
            }
            return new Need(model.signals(), Optional.of(firstDay.minusDays(longest - 1L)));
        }
    }
}
