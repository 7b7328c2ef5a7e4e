package dev.rapport.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Somebody made up, the same at every start: who signed up on which day, how eager, and when they lose interest.
 *
 * @param number unique among all
 * @param end the day from which nothing is heard of them
 */
record DemoCustomer(
        String number,
        String firstName,
        String lastName,
        String company,
        Persona persona,
        LocalDate signedUp,
        LocalDate end) {

    private static final int A_MONTH = 14;
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
    private static final List<String> COMPANIES = List.of(
            "Alder Bikes",
            "Birch Bakery",
            "Cedar Clinic",
            "Dune Design",
            "Elm Events",
            "Fern Florists",
            "Grove Gym",
            "Harbour Hotel",
            "Iris Optics",
            "Juniper Books",
            "Kelp Kayaks",
            "Lark Lighting",
            "Maple Music",
            "North Nursery",
            "Oak Outdoor",
            "Pine Pottery",
            "Quartz Jewels",
            "River Roasters",
            "Slate Studio",
            "Thyme Tea");

    /** How somebody takes to the shop. */
    enum Persona {
        /** Comes most days and tells others. */
        ENTHUSIAST(0.75, 0.10, 420),
        /** Comes every week. */
        REGULAR(0.30, 0.05, 400),
        /** Keen at first, then less and less. */
        FADING(0.45, 0.03, 160),
        /** Looks around and leaves. */
        TRIAL(0.35, 0.004, 21),
        /** Comes when there is an offer. */
        OCCASIONAL(0.07, 0.03, 500);

        /** Chance of a visit on a day. */
        final double visits;

        /** Chance of an order in a visit. */
        final double orders;

        /** Days until they lose interest, about. */
        final int lifetime;

        Persona(double visits, double orders, int lifetime) {
            this.visits = visits;
            this.orders = orders;
            this.lifetime = lifetime;
        }
    }

    /** Who signed up in a month. */
    static List<DemoCustomer> of(YearMonth month) {
        var random = new Random(month.hashCode() * 31L);
        return IntStream.range(0, A_MONTH).mapToObj(i -> of(month, i, random)).toList();
    }

    private static DemoCustomer of(YearMonth month, int i, Random random) {
        Persona persona = Persona.values()[random.nextInt(Persona.values().length)];
        LocalDate signedUp = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
        int days = (int) (persona.lifetime * (0.4 + 1.2 * random.nextDouble()));
        return new DemoCustomer(
                "%s-%02d".formatted(month, i),
                one(FIRST_NAMES, random),
                one(LAST_NAMES, random),
                one(COMPANIES, random),
                persona,
                signedUp,
                signedUp.plusDays(days));
    }

    private static String one(List<String> names, Random random) {
        return names.get(random.nextInt(names.size()));
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
        return (firstName + "." + lastName + "." + number + "@example.com").toLowerCase(Locale.ROOT);
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
