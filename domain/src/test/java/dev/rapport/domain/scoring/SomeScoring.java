package dev.rapport.domain.scoring;

import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.condition.Operator;
import dev.rapport.domain.condition.PropertyTest;
import dev.rapport.domain.ingestion.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Random but repeatable models and histories. */
record SomeScoring(Random random) {

    static final LocalDate DAY = LocalDate.parse("2026-03-31");

    private static final List<Signal> SIGNALS = List.of(
            Signal.of(new EventType("Signed In")),
            Signal.of(new EventType("Order Completed")),
            new Signal(
                    new EventType("Order Completed"), Condition.of(PropertyTest.of("total", Operator.AT_LEAST, 100))));

    /** @param value empty for an event without one */
    record Event(Signal signal, LocalDate day, Optional<BigDecimal> value) {

        DailyActivity alone() {
            return new DailyActivity(day, 1, value.isPresent() ? 1 : 0, value.orElse(BigDecimal.ZERO));
        }
    }

    static SomeScoring of(long seed) {
        return new SomeScoring(new Random(seed));
    }

    PointsModel model() {
        List<Rule> rules = IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> new Rule(
                        new RuleId("rule-" + i),
                        signal(),
                        points().multiply(BigDecimal.valueOf(random.nextInt(5) - 1)),
                        random.nextBoolean(),
                        window(),
                        fading(),
                        cap(),
                        cap()))
                .toList();
        return new PointsModel(rules, bands());
    }

    /** Only rules with positive points, per event, without caps. */
    PointsModel generousModel() {
        List<Rule> rules = IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> new Rule(
                        new RuleId("rule-" + i), signal(), points(), false, window(), fading(), Cap.none(), Cap.none()))
                .toList();
        return new PointsModel(rules, Bands.DEFAULT);
    }

    Bands bands() {
        int count = 1 + random.nextInt(6);
        List<EngagementBand> bands = IntStream.range(0, count)
                .mapToObj(i -> new EngagementBand(
                        "band_" + i,
                        "Band " + i,
                        BandColour.values()[random.nextInt(BandColour.values().length)],
                        EngagementShare.values()[random.nextInt(3)]))
                .toList();
        List<BandEdge> edges = random.ints(-200, 200)
                .distinct()
                .limit(count - 1L)
                .sorted()
                .mapToObj(at -> new BandEdge(BigDecimal.valueOf(at, 1), BandEdge.Side.values()[random.nextInt(2)]))
                .toList();
        return new Bands(bands, edges);
    }

    /** Some on the same day, some long ago, some still to come. */
    List<Event> events() {
        return IntStream.range(0, random.nextInt(60)).mapToObj(_ -> event()).toList();
    }

    Event event() {
        int age = random.nextInt(10) == 0 ? random.nextInt(3_000) : random.nextInt(45);
        Optional<BigDecimal> value = random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(random.nextLong(-50_000_000, 500_000_000), 6));
        return new Event(signal(), DAY.plusDays(1).minusDays(age), value);
    }

    /** The events in random order, some of them already added up by day as several identities would have them. */
    CustomerActivity activity(List<Event> events) {
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        CustomerActivity.Builder whole = CustomerActivity.builder();
        CustomerActivity.Builder part = CustomerActivity.builder();
        for (Event event : shuffled) {
            (random.nextBoolean() ? whole : part).add(event.signal(), event.alone());
        }
        return whole.add(part.build()).build();
    }

    private Signal signal() {
        return SIGNALS.get(random.nextInt(SIGNALS.size()));
    }

    private BigDecimal points() {
        return BigDecimal.valueOf(random.nextLong(1, 30_000_000), 6);
    }

    private Window window() {
        return random.nextInt(4) == 0 ? new Window.AllTime() : new Window.LastDays(1 + random.nextInt(60));
    }

    private Fading fading() {
        return switch (random.nextInt(3)) {
            case 0 -> new Fading.None();
            case 1 -> new Fading.HalfLife(1 + random.nextInt(60));
            default -> new Fading.Linear(1 + random.nextInt(60));
        };
    }

    private Cap cap() {
        return random.nextInt(3) == 0 ? new Cap.AtMost(points().multiply(BigDecimal.TEN)) : Cap.none();
    }
}
