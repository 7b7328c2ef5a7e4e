package dev.rapport.application.scoring;

import dev.rapport.application.scoring.Activities.ActiveCustomer;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.ScoringModel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds three customers by which all can be imagined. */
final class ExampleChoice {

    private final ScoringModel order;
    private final LocalDate day;
    private final List<Ranked> scored = new ArrayList<>();

    private record Ranked(CustomerId id, BigDecimal points) {}

    ExampleChoice(ScoringModel order, LocalDate day) {
        this.order = order;
        this.day = day;
    }

    void add(ActiveCustomer customer) {
        order.scoreOnly(customer.activity(), day)
                .ifPresent(score -> scored.add(new Ranked(customer.id(), score.points())));
    }

    /** One of the highest tenth, the one in the middle, and one of the lowest tenth: the extremes are seldom typical. */
    List<CustomerId> highMiddleLow() {
        List<CustomerId> ascending = scored.stream()
                .sorted(Comparator.comparing(Ranked::points)
                        .thenComparing(ranked -> ranked.id().number()))
                .map(Ranked::id)
                .toList();
        int last = ascending.size() - 1;
        return Stream.of(last - last / 20, last / 2, last / 20)
                .filter(place -> place >= 0)
                .distinct()
                .filter(place -> place <= last)
                .map(ascending::get)
                .toList();
    }
}
