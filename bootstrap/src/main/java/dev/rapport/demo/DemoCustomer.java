package dev.rapport.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Somebody made up, the same at every start: who came to the shop on which day, how eager, and when they lose interest.
 *
 * @param number unique among all
 * @param end the day from which nothing is heard of them
 */
record DemoCustomer(
        int number,
        String firstName,
        String lastName,
        DemoCompany company,
        Persona persona,
        LocalDate signedUp,
        LocalDate end) {

    private static final int A_MONTH = 11;
    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Aiste", "Amir", "Anna", "Bao", "Carla", "Chen", "Dewi", "Elif", "Emma", "Farid", "Greta", "Hugo",
            "Ines", "Ivan", "Jonas", "Julia", "Karim", "Lena", "Lukas", "Maya", "Milan", "Nadia", "Noah", "Olga",
            "Paul", "Putri", "Rasa", "Rosa", "Samir", "Sofia", "Tomas", "Vera", "Yuki", "Zoe");
    private static final List<String> LAST_NAMES = List.of(
            "Almeida",
            "Bauer",
            "Costa",
            "Diallo",
            "Eriksen",
            "Fischer",
            "Garcia",
            "Hoffmann",
            "Ito",
            "Jankauskas",
            "Kowalski",
            "Lindqvist",
            "Martin",
            "Novak",
            "Okafor",
            "Petrov",
            "Quist",
            "Rossi",
            "Santoso",
            "Tanaka",
            "Ulrich",
            "Vasquez",
            "Weber",
            "Yilmaz",
            "Zhang");
    /** Without a divisor in common with the number of names, so that all are used before one comes again. */
    private static final int NAMES_APART = 389;

    /** How somebody takes to the shop. */
    enum Persona {
        /** Comes most days, buys often, and tells others. */
        ENTHUSIAST(9, 0.62, 0.035, 700),
        /** Comes every week. */
        REGULAR(43, 0.44, 0.018, 650),
        /** Comes when there is an offer. */
        OCCASIONAL(15, 0.12, 0.060, 560),
        /** Keen at first, then less and less. */
        FADING(15, 0.60, 0.030, 300),
        /** Looks around and leaves. */
        TRIAL(8, 0.40, 0.010, 30),
        /** Reads a page or two and never says who it is. */
        VISITOR(4, 0.30, 0, 5),
        /** Left a card at a fair: there is a name, and nothing that ever happened. */
        LEAD(6, 0, 0, 1);

        private final int percent;

        /** Chance of a visit on a working day. */
        final double visits;

        /** Chance of an order in a visit. */
        final double orders;

        /** Days until they lose interest, about. */
        private final int lifetime;

        Persona(int percent, double visits, double orders, int lifetime) {
            this.percent = percent;
            this.visits = visits;
            this.orders = orders;
            this.lifetime = lifetime;
        }

        private static Persona one(Random random) {
            int left = random.nextInt(100);
            for (Persona persona : values()) {
                left -= persona.percent;
                if (left < 0) {
                    return persona;
                }
            }
            throw new IllegalStateException("the shares of the personas are less than 100 %");
        }
    }

    /** Who came first in a month. */
    static List<DemoCustomer> of(YearMonth month) {
        int first = (month.getYear() - 2000) * 12 * A_MONTH + month.getMonthValue() * A_MONTH;
        var random = new Random(first);
        return IntStream.range(first, first + A_MONTH)
                .mapToObj(number -> of(number, month, random))
                .toList();
    }

    private static DemoCustomer of(int number, YearMonth month, Random random) {
        Persona persona = Persona.one(random);
        LocalDate signedUp = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
        int days = 1 + (int) (persona.lifetime * (0.4 + 1.2 * random.nextDouble()));
        int name = number * NAMES_APART % (FIRST_NAMES.size() * LAST_NAMES.size());
        return new DemoCustomer(
                number,
                FIRST_NAMES.get(name % FIRST_NAMES.size()),
                LAST_NAMES.get(name / FIRST_NAMES.size()),
                DemoCompany.one(random),
                persona,
                signedUp,
                signedUp.plusDays(days));
    }

    String userId() {
        return "demo-" + number;
    }

    String anonymousId() {
        return "visitor-" + number;
    }

    String name() {
        return firstName + " " + lastName;
    }

    String email() {
        return (firstName + "." + lastName + "@" + company.domain()).toLowerCase(Locale.ROOT);
    }

    boolean isTrial() {
        return persona == Persona.TRIAL;
    }

    /** How much of the first interest is left on {@code day}, 0 to 1. */
    double interest(LocalDate day) {
        if (day.isBefore(signedUp) || !day.isBefore(end)) {
            return 0;
        }
        if (persona != Persona.FADING && persona != Persona.TRIAL) {
            return 1;
        }
        double age = signedUp.until(day, ChronoUnit.DAYS);
        return 1 - age / signedUp.until(end, ChronoUnit.DAYS);
    }
}
