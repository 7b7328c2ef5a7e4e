package dev.rapport.application.ingestion;

import dev.rapport.application.ingestion.SignalCatalog.Listener;
import dev.rapport.application.ingestion.SignalCatalog.Listeners;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.ingestion.MessageId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What a micro-batch is stored in, for tests. It can be made to fail, and then does so before it keeps anything. */
public final class InMemoryIngestion implements Signals, MessageKeys, Identities, EventLog, RejectedEvents {

    public final List<Written> written = new ArrayList<>();
    final List<Rejected> rejected = new ArrayList<>();
    final Map<Identity, Long> numbers = new LinkedHashMap<>();
    private final Map<EventType, Listeners> listeners = new HashMap<>();
    private final Set<MessageId> known = new HashSet<>();
    private Optional<LocalDate> closedThrough = Optional.empty();
    private int room = SignalCatalog.MOST_EVENT_TYPES;
    private Consumer<Set<EventType>> before = _ -> {};

    public StoreMicroBatch store() {
        return new StoreMicroBatch(this, this, this, this, this, (_, _, _) -> Set.of());
    }

    /** @param check is shown the event types of each micro-batch, and may throw */
    public void before(Consumer<Set<EventType>> check) {
        before = check;
    }

    void closeThrough(LocalDate day) {
        closedThrough = Optional.of(day);
    }

    void roomForTypes(int most) {
        room = most;
    }

    @Override
    public SignalCatalog hold(WorkspaceId workspace, Collection<EventType> seen) {
        before.accept(Set.copyOf(seen));
        var inOrder = new TreeSet<String>();
        seen.forEach(type -> inOrder.add(type.name()));
        for (String name : inOrder) {
            if (listeners.size() < room) {
                int next = listeners.size() + 1;
                listeners.putIfAbsent(
                        new EventType(name), new Listeners(next, List.of(new Listener(next, Condition.ALWAYS))));
            }
        }
        return new SignalCatalog(listeners, closedThrough);
    }

    @Override
    public Set<MessageId> claim(WorkspaceId workspace, Collection<MessageId> ids) {
        var fresh = new HashSet<>(ids);
        fresh.removeAll(known);
        known.addAll(fresh);
        return fresh;
    }

    @Override
    public Set<MessageId> known(WorkspaceId workspace, Collection<MessageId> ids) {
        var found = new HashSet<>(ids);
        found.retainAll(known);
        return found;
    }

    @Override
    public Map<Identity, Long> resolve(
            WorkspaceId workspace, Collection<Identity> identities, Map<Identity, LocalDate> firstDays) {
        var resolved = new HashMap<Identity, Long>();
        identities.stream()
                .sorted()
                .forEach(identity ->
                        resolved.put(identity, numbers.computeIfAbsent(identity, _ -> numbers.size() + 1L)));
        return resolved;
    }

    @Override
    public Optional<Long> find(WorkspaceId workspace, Identity identity) {
        return Optional.ofNullable(numbers.get(identity));
    }

    @Override
    public void keepAll(WorkspaceId workspace) {
        // Nobody is ever erased here.
    }

    @Override
    public Optional<Identity> named(WorkspaceId workspace, long number) {
        return numbers.entrySet().stream()
                .filter(known -> known.getValue() == number)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public void append(Written batch) {
        written.add(batch);
    }

    @Override
    public void keep(WorkspaceId workspace, List<Rejected> more) {
        rejected.addAll(more);
    }

    @Override
    public void forget(Instant receivedBefore) {
        rejected.removeIf(one -> one.receivedAt().isBefore(receivedBefore));
    }

    /** The message ids of all stored events, in the order in which they were stored. */
    public List<String> events() {
        return written.stream()
                .flatMap(batch -> batch.events().stream())
                .map(event -> event.message().id().text())
                .toList();
    }
}
