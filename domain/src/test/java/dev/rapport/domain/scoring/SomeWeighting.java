package dev.rapport.domain.scoring;

import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.condition.Operator;
import dev.rapport.domain.condition.PropertyTest;
import dev.rapport.domain.ingestion.Activity;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.ingestion.EventValue;
import dev.rapport.domain.ingestion.MessageId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Random but repeatable weighted models and histories. */
record SomeWeighting(Random random) {

    static final LocalDate DAY = LocalDate.parse("2026-03-31");

    private static final EventType ORDER = new EventType("Order Completed");
    private static final List<Signal> WHOLE = List.of(
            Signal.of(new EventType("Signed In")),
            Signal.of(ORDER),
            Signal.of(new EventType("nps_answered")),
            Signal.of(new EventType("page_viewed")));
    private static final List<Signal> CONDITIONED = List.of(
            new Signal(ORDER, Condition.of(PropertyTest.of("total", Operator.AT_LEAST, 100))),
            new Signal(ORDER, Condition.of(PropertyTest.of("coupon", Operator.EXISTS))));

    /** An event as it comes in, before anything is folded. */
    record Event(String id, EventType type, Instant at, Optional<BigDecimal> value, Map<String, Object> properties) {

        LocalDate day() {
            return at.atZone(ZoneOffset.UTC).toLocalDate();
        }

        boolean gives(Signal signal) {
            return signal.type().equals(type) && signal.condition().holds(properties);
        }
    }

    static SomeWeighting of(long seed) {
        return new SomeWeighting(new Random(seed));
    }

    WeightedModel model() {
        int count = 1 + random.nextInt(6);
        List<Integer> cuts = new ArrayList<>(random.ints(1, 100)
                .distinct()
                .limit(count - 1L)
                .sorted()
                .boxed()
                .toList());
        cuts.addFirst(0);
        cuts.addLast(100);
        List<Metric> metrics = IntStream.range(0, count)
                .mapToObj(i -> metric("metric-" + i, cuts.get(i + 1) - cuts.get(i)))
                .toList();
        return new WeightedModel(metrics, new SomeScoring(random).bands());
    }

    /** Some in the same second, some long ago, some still to come. */
    List<Event> events() {
        return IntStream.range(0, random.nextInt(40)).mapToObj(this::event).toList();
    }

    /** The events in random order, some of them already added up by day as several identities would have them. */
    CustomerActivity activity(List<Event> events) {
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        CustomerActivity.Builder whole = CustomerActivity.builder();
        CustomerActivity.Builder part = CustomerActivity.builder();
        for (Event event : shuffled) {
            CustomerActivity.Builder builder = random.nextBoolean() ? whole : part;
            List<Signal> signals = new ArrayList<>(WHOLE);
            signals.addAll(CONDITIONED);
            signals.stream().filter(event::gives).forEach(signal -> {
                builder.add(
                        signal,
                        new DailyActivity(
                                event.day(),
                                1,
                                event.value().isPresent() ? 1 : 0,
                                event.value().orElse(BigDecimal.ZERO)));
                event.value()
                        .flatMap(EventValue::of)
                        .ifPresent(value -> builder.add(
                                signal,
                                new DailyLastValue(
                                        event.day(),
                                        new Activity.LastValue(value, event.at(), new MessageId(event.id())))));
            });
        }
        return whole.add(part.build()).build();
    }

    private Event event(int number) {
        int age = random.nextInt(6) == 0 ? random.nextInt(3_000) : random.nextInt(45);
        Instant at =
                DAY.plusDays(1).minusDays(age).atTime(random.nextInt(3) * 8, 0).toInstant(ZoneOffset.UTC);
        Optional<BigDecimal> value = random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(random.nextLong(-5_000_000, 50_000_000), random.nextInt(7)));
        Map<String, Object> properties = random.nextBoolean()
                ? Map.of("total", BigDecimal.valueOf(random.nextInt(200)))
                : Map.of("total", BigDecimal.valueOf(random.nextInt(200)), "coupon", "SPRING");
        return new Event(
                "m" + random.nextInt(1_000) + "-" + number, oneOf(WHOLE).type(), at, value, properties);
    }

    private Metric metric(String id, int weight) {
        MetricSource source = source();
        Measure measure = Measure.values()[random.nextInt(Measure.values().length)];
        if (measure == Measure.EVENT_TYPES && !source.isOfWholeTypes()) {
            measure = Measure.EVENTS;
        }
        Window window =
                measure == Measure.DAYS_SINCE_LAST ? new Window.AllTime() : new Window.LastDays(1 + random.nextInt(60));
        return new Metric(new RuleId(id), source, measure, window, normalisation(), whenMissing(), weight);
    }

    private MetricSource source() {
        return switch (random.nextInt(5)) {
            case 0 -> MetricSource.anyEvent();
            case 1 -> new MetricSource.Signals(CONDITIONED);
            case 2 -> MetricSource.of(WHOLE.getFirst(), oneOf(CONDITIONED));
            case 3 -> MetricSource.of(oneOf(WHOLE));
            default -> {
                var some = new ArrayList<>(WHOLE);
                Collections.shuffle(some, random);
                yield new MetricSource.Signals(some.subList(0, 1 + random.nextInt(some.size())));
            }
        };
    }

    private Normalisation normalisation() {
        return switch (random.nextInt(3)) {
            case 0 -> new Normalisation.Linear(end(-20), end(40));
            case 1 -> {
                BigDecimal low = end(0);
                BigDecimal high = end(40);
                yield random.nextBoolean()
                        ? new Normalisation.Logarithmic(low, high)
                        : new Normalisation.Logarithmic(high, low);
            }
            default ->
                new Normalisation.Steps(random.ints(-5, 30)
                        .distinct()
                        .limit(1 + random.nextInt(5))
                        .sorted()
                        .mapToObj(from -> new Normalisation.Step(
                                BigDecimal.valueOf(from), BigDecimal.valueOf(random.nextInt(101))))
                        .toList());
        };
    }

    private BigDecimal end(int from) {
        return BigDecimal.valueOf(from).add(BigDecimal.valueOf(random.nextInt(30_000), 3));
    }

    private WhenMissing whenMissing() {
        return switch (random.nextInt(3)) {
            case 0 -> new WhenMissing.Zero();
            case 1 -> new WhenMissing.LeftOut();
            default -> new WhenMissing.Fixed(BigDecimal.valueOf(random.nextInt(100_001), 3));
        };
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
