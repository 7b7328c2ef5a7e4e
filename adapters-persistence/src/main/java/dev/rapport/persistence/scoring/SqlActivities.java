package dev.rapport.persistence.scoring;

import static java.util.stream.Collectors.groupingBy;

import dev.rapport.application.scoring.Activities;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.CustomerActivity;
import dev.rapport.domain.scoring.DailyActivity;
import dev.rapport.domain.scoring.Signal;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import dev.rapport.persistence.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

@ApplicationScoped
class SqlActivities implements Activities {

    private static final int CUSTOMERS_AT_ONCE = 2_000;

    // Fenced by "offset 0", so that each customer is looked up by itself: the server's statistics know little of a
    // workspace
    // that is new, and joined by them it would read all activity for a few customers.
    private static final String SELECT = """
            select wanted.customer_id, i.first_day, a.signal_id, a.day, a.events, a.valued_events, a.value_sum
            from unnest(?::bigint[]) as wanted (customer_id)
            cross join lateral (
                select c.identity_id, c.first_day from customer_identity c
                where c.workspace_id = ? and c.customer_id = wanted.customer_id
                offset 0) i
            left join lateral (
                select r.signal_id, r.day, r.events, r.valued_events, r.value_sum from activity r
                where r.workspace_id = ? and r.identity_id = i.identity_id and r.signal_id = any (?)""";

    private static final String IN_ORDER = """
            offset 0) a on true
            order by wanted.customer_id
            """;

    private final Sql sql;

    SqlActivities(Sql sql) {
        this.sql = sql;
    }

    @Override
    public CustomerActivity of(WorkspaceId workspace, CustomerId customer, Set<Signal> signals) {
        var found = new ArrayList<ActiveCustomer>();
        each(workspace, List.of(customer), new Need(signals, Optional.empty()), found::add);
        return found.isEmpty()
                ? CustomerActivity.builder().build()
                : found.getFirst().activity();
    }

    @Override
    public void each(WorkspaceId workspace, Collection<CustomerId> customers, Need need, Consumer<ActiveCustomer> use) {
        sql.with(statements -> {
            pass(statements, workspace, need).over(customers, use);
            return true;
        });
    }

    @Override
    public void everyone(WorkspaceId workspace, Need need, Consumer<ActiveCustomer> use) {
        sql.inSnapshot(statements -> {
            Pass pass = pass(statements, workspace, need);
            List<CustomerId> chunk = CustomerChunks.after(statements, workspace, -1, CUSTOMERS_AT_ONCE);
            while (!chunk.isEmpty()) {
                pass.over(chunk, use);
                chunk = CustomerChunks.after(
                        statements, workspace, chunk.getLast().number(), CUSTOMERS_AT_ONCE);
            }
            return true;
        });
    }

    private static Pass pass(Statements statements, WorkspaceId workspace, Need need) {
        var byNumber = new HashMap<Integer, Signal>();
        List<String> types = need.signals().stream()
                .map(signal -> signal.type().name())
                .distinct()
                .toList();
        Map<String, List<Signal>> wanted = need.signals().stream()
                .collect(groupingBy(signal -> signal.type().name()));
        statements.each(Query.of("""
                        select s.signal_id, t.name, s.condition
                        from event_type t
                        join signal s on s.workspace_id = t.workspace_id and s.event_type_id = t.event_type_id
                        where t.workspace_id = ? and t.name = any (?)
                        """, workspace.number(), types), row -> {
            String condition = row.text(3);
            int number = row.integer(1);
            wanted.getOrDefault(row.text(2), List.of()).stream()
                    .filter(signal -> signal.condition().canonical().equals(condition))
                    .forEach(signal -> byNumber.put(number, signal));
        });
        return new Pass(statements, workspace, need.from(), byNumber);
    }

    /** Reads the activity of customers, with the workspace's numbers of the signals. */
    private record Pass(
            Statements statements, WorkspaceId workspace, Optional<LocalDate> from, Map<Integer, Signal> signals) {

        void over(Collection<CustomerId> customers, Consumer<ActiveCustomer> use) {
            int[] numbers =
                    signals.keySet().stream().mapToInt(Integer::intValue).toArray();
            long[] ids = customers.stream().mapToLong(CustomerId::number).toArray();
            var gathering = new Gathering(use);
            statements.each(
                    Query.of(SELECT, ids, workspace.number(), workspace.number(), numbers)
                            .thenIf(from, "and r.day >= ?")
                            .then(IN_ORDER),
                    row -> {
                        CustomerActivity.Builder customer = gathering.at(row.bigint(1));
                        row.dayIfAny(2).ifPresent(customer::seenOn);
                        row.integerIfAny(3)
                                .map(number -> signals.get(number))
                                .ifPresent(signal -> customer.add(
                                        signal,
                                        new DailyActivity(row.day(4), row.bigint(5), row.bigint(6), row.decimal(7))));
                    });
            gathering.end();
        }
    }

    /** Puts rows in the order of customers together. */
    private static final class Gathering {

        private final Consumer<ActiveCustomer> use;
        private long customer = -1;
        private CustomerActivity.Builder activity = CustomerActivity.builder();

        Gathering(Consumer<ActiveCustomer> use) {
            this.use = use;
        }

        CustomerActivity.Builder at(long next) {
            if (next != customer) {
                end();
                customer = next;
                activity = CustomerActivity.builder();
            }
            return activity;
        }

        void end() {
            if (customer >= 0) {
                use.accept(new ActiveCustomer(new CustomerId(customer), activity.build()));
            }
        }
    }
}
