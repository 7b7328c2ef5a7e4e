package dev.rapport.application.ingestion;

import dev.rapport.application.ingestion.SignalCatalog.Listener;
import dev.rapport.application.ingestion.SignalCatalog.Listeners;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.ingestion.Activity;
import dev.rapport.domain.ingestion.EventValue;
import dev.rapport.domain.ingestion.IdentityJoin;
import dev.rapport.domain.ingestion.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the new messages of deliveries and folds them into what is written at once. */
final class MicroBatch {

    private static final int LONGEST_KEPT = 32_768;

    private final Workspace workspace;
    private final SignalCatalog catalog;
    private final List<Accepted> accepted = new ArrayList<>();
    private final List<RejectedEvents.Rejected> rejected = new ArrayList<>();

    private record Accepted(
            Message message, Instant receivedAt, @Nullable Long importId) {}

    MicroBatch(Workspace workspace, SignalCatalog catalog) {
        this.workspace = workspace;
        this.catalog = catalog;
    }

    void add(Message message, Instant receivedAt, @Nullable Long importId) {
        accepted.add(new Accepted(message, receivedAt, importId));
    }

    void reject(Delivery.Refused refused, Instant receivedAt) {
        String item = refused.raw().get();
        rejected.add(new RejectedEvents.Rejected(
                receivedAt,
                refused.reason(),
                refused.detail(),
                item.substring(0, Math.min(item.length(), LONGEST_KEPT))));
    }

    Workspace workspace() {
        return workspace;
    }

    boolean isEmpty() {
        return accepted.isEmpty();
    }

    List<RejectedEvents.Rejected> rejected() {
        return rejected;
    }

    /** All that the messages name. */
    Set<Identity> identities() {
        var identities = new HashSet<Identity>();
        for (Accepted one : accepted) {
            identities.addAll(one.message().identities());
        }
        return identities;
    }

    /** Of those who have events, the earliest day of these. */
    Map<Identity, LocalDate> firstDays() {
        var firstDays = new HashMap<Identity, LocalDate>();
        for (Accepted one : accepted) {
            if (one.message() instanceof Message.Event event) {
                firstDays.merge(event.of(), workspace.dayOf(event.at()), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return firstDays;
    }

    EventLog.Written written(Map<Identity, Long> numbers) {
        var fold = new Fold(numbers);
        accepted.forEach(fold::add);
        return new EventLog.Written(
                workspace,
                fold.events,
                fold.activity.values(),
                fold.volumes.values(),
                firstDays().values().stream().min(Comparator.naturalOrder()),
                fold.traits,
                fold.memberships,
                fold.joins,
                Set.copyOf(numbers.values()));
    }

    private final class Fold {

        private final Map<Identity, Long> numbers;
        private final List<EventLog.Event> events = new ArrayList<>();
        private final Map<Activity.Key, Activity> activity = new HashMap<>();
        private final Map<VolumeKey, EventLog.Volume> volumes = new HashMap<>();
        private final List<EventLog.Trait> traits = new ArrayList<>();
        private final List<EventLog.Membership> memberships = new ArrayList<>();
        private final List<IdentityJoin> joins = new ArrayList<>();

        private record VolumeKey(int eventType, LocalDate day) {}

        Fold(Map<Identity, Long> numbers) {
            this.numbers = numbers;
        }

        void add(Accepted one) {
            long identity = number(one.message().of());
            switch (one.message()) {
                case Message.Event event -> addEvent(identity, event, one);
                case Message.Identify identify -> {
                    identify.traits()
                            .forEach((name, value) -> traits.add(new EventLog.Trait(identity, name, value, identify)));
                    if (identify.anonymous() != null) {
                        join(identify.anonymous(), identity, IdentityJoin.Kind.IDENTIFY, identify);
                    }
                }
                case Message.Alias alias ->
                    alias.formerIdentities().forEach(former -> join(former, identity, IdentityJoin.Kind.ALIAS, alias));
                case Message.Group group -> memberships.add(new EventLog.Membership(identity, group));
            }
        }

        private void addEvent(long identity, Message.Event event, Accepted one) {
            LocalDate day = workspace.dayOf(event.at());
            String currency = workspace.currency().getCurrencyCode();
            EventValue value = event.valueIn(currency).orElse(null);
            Listeners listeners = Objects.requireNonNull(catalog.of(event.type()));
            for (Listener listener : listeners.signals()) {
                if (listener.condition().holds(event.properties())) {
                    var key = new Activity.Key(identity, listener.signal(), day);
                    activity.merge(key, Activity.of(key, event, value), Activity::plus);
                }
            }
            events.add(new EventLog.Event(
                    identity,
                    listeners.eventType(),
                    event,
                    event.isForeign(currency) ? event.currency() : null,
                    one.receivedAt(),
                    one.importId()));
            volumes.merge(
                    new VolumeKey(listeners.eventType(), day),
                    new EventLog.Volume(listeners.eventType(), day, 1, event.isForeign(currency) ? 1 : 0, event.at()),
                    EventLog.Volume::plus);
        }

        private void join(Identity from, long to, IdentityJoin.Kind kind, Message by) {
            if (number(from) != to) {
                joins.add(new IdentityJoin(number(from), to, kind, by.at(), by.id()));
            }
        }

        private long number(Identity identity) {
            return Objects.requireNonNull(numbers.get(identity), identity::toString);
        }
    }
}
