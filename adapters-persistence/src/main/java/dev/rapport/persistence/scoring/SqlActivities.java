package dev.rapport.persistence.scoring;

import static java.util.stream.Collectors.groupingBy;

import dev.rapport.application.scoring.Activities;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.ingestion.Activity.LastValue;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.ingestion.EventValue;
import dev.rapport.domain.ingestion.MessageId;
import dev.rapport.domain.scoring.CustomerActivity;
import dev.rapport.domain.scoring.DailyActivity;
import dev.rapport.domain.scoring.DailyLastValue;
import dev.rapport.domain.scoring.DailyTrait;
import dev.rapport.domain.scoring.Signal;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import dev.rapport.persistence.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.ObjLongConsumer;

@ApplicationScoped
class SqlActivities implements Activities {

    private static final int CUSTOMERS_AT_ONCE = 2_000;

    // Fenced by "offset 0", so that each customer is looked up by itself: the server's statistics know little of a
    // workspace that is new, and joined by them it would read all activity for a few customers.
    private static final String SELECT = """
            select wanted.customer_id, i.first_day, a.signal_id, a.day, a.events, a.valued_events, a.value_sum%1$s
            from unnest(?::bigint[]) as wanted (customer_id)
            cross join lateral (
                select c.identity_id, c.first_day from customer_identity c
                where c.workspace_id = ? and c.customer_id = wanted.customer_id
                offset 0) i
            left join lateral (
                select r.signal_id, r.day, r.events, r.valued_events, r.value_sum%2$s from activity r
                where r.workspace_id = ? and r.identity_id = i.identity_id""";

    private static final String WITHOUT_LAST = SELECT.formatted("", "");
    private static final String WITH_LAST = SELECT.formatted(
            ", a.last_value, a.last_value_at, a.last_value_message_id",
            ", r.last_value, r.last_value_at, r.last_value_message_id");

    private static final String IN_ORDER = """
            offset 0) a on true
            order by wanted.customer_id
            """;

    private final Sql sql;

    SqlActivities(Sql sql) {
        this.sql = sql;
    }

    @Override
    public CustomerActivity of(Workspace workspace, CustomerId customer, Need need) {
        var found = new ArrayList<ActiveCustomer>();
        each(workspace, List.of(customer), need, found::add);
        return found.isEmpty()
                ? CustomerActivity.builder().build()
                : found.getFirst().activity();
    }

    @Override
    public void each(Workspace workspace, Collection<CustomerId> customers, Need need, Consumer<ActiveCustomer> use) {
        sql.with(statements -> {
            pass(statements, workspace, need).over(customers, _ -> List.of(), use);
            return true;
        });
    }

    @Override
    public void some(Workspace workspace, Collection<CustomerId> customers, Need need, Consumer<ActiveCustomer> use) {
        sql.with(statements -> {
            Pass pass = pass(statements, workspace, need);
            var uncounted = new UncountedSignals(statements, workspace, pass.missing(), need.from());
            Map<Long, List<UncountedSignals.Counted>> more = uncounted.of(numbers(customers));
            pass.over(customers, customer -> more.getOrDefault(customer, List.of()), use);
            return true;
        });
    }

    @Override
    public void everyone(Workspace workspace, Need need, Consumer<ActiveCustomer> use) {
        sql.inSnapshot(statements -> {
            Pass pass = pass(statements, workspace, need);
            var uncounted = new UncountedSignals(statements, workspace, pass.missing(), need.from());
            List<CustomerId> chunk = CustomerChunks.after(statements, workspace.id(), -1, CUSTOMERS_AT_ONCE);
            while (!chunk.isEmpty()) {
                Map<Long, List<UncountedSignals.Counted>> more = uncounted.of(numbers(chunk));
                pass.over(chunk, customer -> more.getOrDefault(customer, List.of()), use);
                chunk = CustomerChunks.after(
                        statements, workspace.id(), chunk.getLast().number(), CUSTOMERS_AT_ONCE);
            }
            return true;
        });
    }

    @Override
    public long count(WorkspaceId workspace) {
        return CustomerChunks.count(sql, workspace);
    }

    private static long[] numbers(Collection<CustomerId> customers) {
        return customers.stream().mapToLong(CustomerId::number).toArray();
    }

    private static Pass pass(Statements statements, Workspace workspace, Need need) {
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
                        where t.workspace_id = ? and s.ready and (t.name = any (?) or ? and s.condition = '')
                        """, workspace.id().number(), types, need.anyEvent()), row -> {
            String condition = row.text(3);
            int number = row.integer(1);
            if (need.anyEvent() && condition.isEmpty()) {
                byNumber.put(number, Signal.of(new EventType(row.text(2))));
            } else {
                wanted.getOrDefault(row.text(2), List.of()).stream()
                        .filter(signal -> signal.condition().canonical().equals(condition))
                        .forEach(signal -> byNumber.put(number, signal));
            }
        });
        return new Pass(statements, workspace, need, byNumber);
    }

    /** Reads the activity of customers, with the workspace's numbers of the signals. */
    private record Pass(Statements statements, Workspace workspace, Need need, Map<Integer, Signal> signals) {

        /** Those signals with a condition that are needed and not counted. */
        Set<Signal> missing() {
            var missing = new HashSet<>(need.signals());
            missing.removeAll(signals.values());
            missing.removeIf(signal -> signal.condition().isAlways());
            return missing;
        }

        /** @param more what there is besides of the customer with a number */
        void over(
                Collection<CustomerId> customers,
                LongFunction<List<UncountedSignals.Counted>> more,
                Consumer<ActiveCustomer> use) {
            Map<Long, List<DailyTrait>> traits =
                    DailyTraits.of(statements, workspace, numbers(customers), need.traits());
            var gathering = new Gathering(use, (activity, customer) -> {
                UncountedSignals.add(activity, more.apply(customer), need.lastValues());
                traits.getOrDefault(customer, List.of()).forEach(activity::add);
            });
            statements.each(query(numbers(customers)), row -> {
                CustomerActivity.Builder customer = gathering.at(row.bigint(1));
                row.dayIfAny(2).ifPresent(customer::seenOn);
                row.integerIfAny(3).map(number -> signals.get(number)).ifPresent(signal -> add(customer, signal, row));
            });
            gathering.end();
        }

        private Query query(long[] customers) {
            Query query = Query.of(
                    need.lastValues() ? WITH_LAST : WITHOUT_LAST,
                    customers,
                    workspace.id().number(),
                    workspace.id().number());
            if (!need.anyEvent()) {
                // Of all event types, one look at everything of the customer is less than a look for each type.
                int[] numbers =
                        signals.keySet().stream().mapToInt(Integer::intValue).toArray();
                query.then("and r.signal_id = any (?)", numbers);
            }
            return query.thenIf(need.from(), "and r.day >= ?").then(IN_ORDER);
        }

        private void add(CustomerActivity.Builder customer, Signal signal, Row row) {
            customer.add(signal, new DailyActivity(row.day(4), row.bigint(5), row.bigint(6), row.decimal(7)));
            if (need.lastValues()) {
                row.decimalIfAny(8)
                        .ifPresent(value -> customer.add(
                                signal,
                                new DailyLastValue(
                                        row.day(4),
                                        new LastValue(
                                                new EventValue(value), row.instant(9), new MessageId(row.text(10))))));
            }
        }
    }

    /** Puts rows in the order of customers together. */
    private static final class Gathering {

        private final Consumer<ActiveCustomer> use;
        private final ObjLongConsumer<CustomerActivity.Builder> more;
        private long customer = -1;
        private CustomerActivity.Builder activity = CustomerActivity.builder();

        /** @param more adds what the rows don't say of the customer with a number */
        Gathering(Consumer<ActiveCustomer> use, ObjLongConsumer<CustomerActivity.Builder> more) {
            this.use = use;
            this.more = more;
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
                more.accept(activity, customer);
                use.accept(new ActiveCustomer(new CustomerId(customer), activity.build()));
            }
        }
    }
}
