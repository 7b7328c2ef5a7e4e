package dev.rapport.demo;

import dev.rapport.domain.ingestion.Message;
import dev.rapport.domain.scoring.CustomerActivity;
import dev.rapport.domain.scoring.DailyActivity;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.ScoreBreakdown;
import dev.rapport.domain.scoring.ScoringModel;
import dev.rapport.domain.scoring.Signal;
import dev.rapport.domain.scoring.StarterModel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the starter model makes of a year of the made-up shop, computed by the domain alone. */
record DemoScores(Map<String, CustomerActivity> customers) {

    private static final ScoringModel MODEL =
            ((ModelDefinition.Checked.Valid) StarterModel.definition().check()).model();

    static DemoScores of(DemoYear year) {
        var byName = new HashMap<String, CustomerActivity.Builder>();
        Stream.concat(
                        year.before().stream(),
                        year.firstDay().datesUntil(year.today().plusDays(1)).flatMap(day -> year.of(day).stream()))
                .forEach(message -> {
                    CustomerActivity.Builder customer =
                            byName.computeIfAbsent(message.of().name(), _ -> CustomerActivity.builder());
                    if (message instanceof Message.Event event) {
                        customer.add(Signal.of(event.type()), activity(event, year));
                    }
                });
        year.customers().forEach(customer -> {
            CustomerActivity.Builder user = byName.get(customer.userId());
            CustomerActivity.Builder visitor = byName.get(customer.anonymousId());
            if (user != null && visitor != null) {
                user.add(visitor.build());
                byName.remove(customer.anonymousId());
            }
        });
        var built = new HashMap<String, CustomerActivity>();
        byName.forEach((name, customer) -> built.put(name, customer.build()));
        return new DemoScores(built);
    }

    private static DailyActivity activity(Message.Event event, DemoYear year) {
        LocalDate day = event.at().atZone(year.zone()).toLocalDate();
        BigDecimal value = event.valueIn("EUR").map(worth -> worth.amount()).orElse(BigDecimal.ZERO);
        return new DailyActivity(day, 1, event.valueIn("EUR").isPresent() ? 1 : 0, value);
    }

    /** Empty: not scored. */
    Optional<ScoreBreakdown> score(String name, LocalDate day) {
        return Optional.ofNullable(customers.get(name)).flatMap(activity -> MODEL.score(activity, day));
    }

    /** Customers by the key of their band, {@code not_scored} included. */
    Map<String, Long> byBand(LocalDate day) {
        var counts = new HashMap<String, Long>();
        customers
                .keySet()
                .forEach(name -> counts.merge(
                        score(name, day).map(score -> score.band().key()).orElse("not_scored"), 1L, Long::sum));
        return counts;
    }

    /** By how much each customer's score changed in a week, of those who had one. */
    Map<String, BigDecimal> week(LocalDate day) {
        var changes = new HashMap<String, BigDecimal>();
        customers
                .keySet()
                .forEach(name -> score(name, day)
                        .ifPresent(now -> score(name, day.minusDays(7))
                                .ifPresent(before -> changes.put(
                                        name,
                                        now.score()
                                                .points()
                                                .subtract(before.score().points())))));
        return changes;
    }
}
