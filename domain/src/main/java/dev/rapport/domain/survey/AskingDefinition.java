package dev.rapport.domain.survey;

import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.condition.TestDefinition;
import dev.rapport.domain.survey.Asking.UnsignedLinks;
import dev.rapport.domain.violation.Violations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * {@link Asking} as a user writes it, which may be wrong.
 *
 * @param share in percent; left out: 100
 * @param clock left out: once
 * @param audience tests of traits, all of which must hold; left out: everybody
 * @param unsigned a name of {@link UnsignedLinks} in lower case; left out: anonymous
 */
public record AskingDefinition(
        Optional<Instant> opensAt,
        Optional<Instant> closesAt,
        Optional<Integer> quota,
        Optional<Integer> share,
        Optional<ClockDefinition> clock,
        Optional<List<TestDefinition>> audience,
        Optional<String> unsigned) {

    /**
     * An {@link AskingClock} as a user writes it, which may be wrong.
     *
     * @param kind {@code once}, {@code every} or {@code times}
     * @param times for {@code times} only
     * @param days from one time to the next; not for {@code once}
     */
    public record ClockDefinition(Optional<String> kind, Optional<Integer> times, Optional<Integer> days) {

        private static final String ONCE = "once";
        private static final String EVERY = "every";
        private static final String TIMES = "times";

        static ClockDefinition of(AskingClock clock) {
            return switch (clock) {
                case AskingClock.Once _ -> new ClockDefinition(Optional.of(ONCE), Optional.empty(), Optional.empty());
                case AskingClock.Every(int days) ->
                    new ClockDefinition(Optional.of(EVERY), Optional.empty(), Optional.of(days));
                case AskingClock.Times(int times, int days) ->
                    new ClockDefinition(Optional.of(TIMES), Optional.of(times), Optional.of(days));
            };
        }

        Optional<AskingClock> clock(String at, Violations violations) {
            return violations.required(at + "/kind", kind).flatMap(known -> switch (known) {
                case ONCE -> {
                    leftOut(at + "/times", times, violations);
                    leftOut(at + "/days", days, violations);
                    yield Optional.of(new AskingClock.Once());
                }
                case EVERY -> {
                    leftOut(at + "/times", times, violations);
                    yield number(at + "/days", days, AskingClock.MOST_DAYS, violations)
                            .map(AskingClock.Every::new);
                }
                case TIMES -> {
                    Optional<Integer> most = number(at + "/times", times, AskingClock.Times.MOST, violations);
                    Optional<Integer> apart = number(at + "/days", days, AskingClock.MOST_DAYS, violations);
                    yield most.flatMap(n -> apart.map(d -> new AskingClock.Times(n, d)));
                }
                default -> {
                    violations.add(at + "/kind", "must be one of once, every, times", known);
                    yield Optional.empty();
                }
            });
        }

        private static void leftOut(String at, Optional<Integer> number, Violations violations) {
            number.ifPresent(there -> violations.add(at, "must be left out of a clock of this kind", there));
        }
    }

    static AskingDefinition of(Asking asking) {
        return new AskingDefinition(
                asking.opensAt(),
                asking.closesAt(),
                asking.quota(),
                Optional.of(asking.share()),
                Optional.of(ClockDefinition.of(asking.clock())),
                Optional.of(asking.audience().tests().stream()
                                .map(TestDefinition::of)
                                .toList())
                        .filter(tests -> !tests.isEmpty()),
                Optional.of(asking.unsigned().text()));
    }

    /** @return empty if violations were added */
    Optional<Asking> asking(String at, Violations violations) {
        int before = violations.count();
        opensAt.ifPresent(instant -> date(at + "/opensAt", instant, violations));
        closesAt.ifPresent(instant -> date(at + "/closesAt", instant, violations));
        if (opensAt.isPresent()
                && closesAt.filter(end -> !end.isAfter(opensAt.get())).isPresent()) {
            violations.add(at + "/closesAt", "must be after opensAt", closesAt.get());
        }
        quota.ifPresent(_ -> number(at + "/quota", quota, Asking.MOST_RESPONSES, violations));
        share.ifPresent(_ -> number(at + "/share", share, 100, violations));
        Optional<AskingClock> checkedClock = clock.map(written -> written.clock(at + "/clock", violations))
                .orElse(Optional.of(new AskingClock.Once()));
        Optional<Condition> condition =
                TestDefinition.condition(audience.orElse(List.of()), at + "/audience", violations);
        Optional<UnsignedLinks> links = unsigned.map(written -> Written.oneOf(
                        UnsignedLinks.values(), UnsignedLinks::text, written, at + "/unsigned", violations))
                .orElse(Optional.of(UnsignedLinks.ANONYMOUS));
        return violations.count() > before
                ? Optional.empty()
                : Optional.of(new Asking(
                        opensAt,
                        closesAt,
                        quota,
                        share.orElse(100),
                        checkedClock.orElseThrow(),
                        condition.orElseThrow(),
                        links.orElseThrow()));
    }

    private static void date(String at, Instant instant, Violations violations) {
        violations.checked(
                at,
                instant,
                value ->
                        Asking.isPossible(value) ? Optional.empty() : Optional.of("must be in the years 1970 to 9999"));
    }

    private static Optional<Integer> number(String at, Optional<Integer> number, int most, Violations violations) {
        return violations.requiredAndChecked(
                at,
                number,
                value -> value >= 1 && value <= most
                        ? Optional.empty()
                        : Optional.of("must be a whole number of 1 to " + most));
    }
}
