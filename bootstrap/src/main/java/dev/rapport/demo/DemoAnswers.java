package dev.rapport.demo;

import dev.rapport.application.survey.Submission.Channel;
import dev.rapport.demo.DemoCustomer.Persona;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.survey.AnswerGroup;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.Polarity;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.SurveyKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the made-up customers answer in a year: the same at each telling. Those who are keen recommend the shop, and its help
 * gets better from month to month.
 */
record DemoAnswers(DemoYear year) {

    /** A day more than the survey's clock waits. */
    private static final int DAYS_BETWEEN_RECOMMENDATIONS = 91;

    private static final double CASES_A_DAY = 0.004;

    /** Oldest first. */
    List<DemoAnswer> all() {
        return year.customers().stream()
                .filter(customer -> customer.persona() != Persona.LEAD)
                .flatMap(customer -> Stream.concat(recommendations(customer), help(customer)))
                .sorted(Comparator.comparing(DemoAnswer::at))
                .toList();
    }

    private Stream<DemoAnswer> recommendations(DemoCustomer customer) {
        LocalDate first = customer.signedUp().plusDays(14 + customer.number() % 40);
        return Stream.iterate(
                        first, day -> !day.isAfter(year.today()), day -> day.plusDays(DAYS_BETWEEN_RECOMMENDATIONS))
                .filter(day -> !day.isBefore(year.firstDay()) && customer.interest(day) > 0)
                .flatMap(day -> {
                    var random = random(customer, day, 1);
                    double mean = liking(customer, day) + progress(day);
                    int rating = point(random, mean, 1.7, 0, 10);
                    return random.nextDouble() < 0.35 + 0.025 * mean
                            ? Stream.of(answer(DemoSurvey.RECOMMEND, customer, day, rating, random))
                            : Stream.empty();
                });
    }

    private Stream<DemoAnswer> help(DemoCustomer customer) {
        LocalDate from = customer.signedUp().isAfter(year.firstDay()) ? customer.signedUp() : year.firstDay();
        LocalDate end = customer.end().isBefore(year.today()) ? customer.end() : year.today();
        return from.isAfter(end) || customer.persona() == Persona.VISITOR
                ? Stream.empty()
                : from.datesUntil(end).flatMap(day -> {
                    var random = random(customer, day, 2);
                    if (random.nextDouble() >= CASES_A_DAY) {
                        return Stream.empty();
                    }
                    double better = progress(day);
                    return Stream.of(
                            random.nextDouble() < 0.55
                                    ? answer(
                                            DemoSurvey.HELP,
                                            customer,
                                            day,
                                            point(random, 3.6 + better, 1.1, 1, 5),
                                            random)
                                    : answer(
                                            DemoSurvey.EASE,
                                            customer,
                                            day,
                                            point(random, 4.7 + better, 1.6, 1, 7),
                                            random));
                });
    }

    /** About what somebody answers from 0 to 10. */
    private static double liking(DemoCustomer customer, LocalDate day) {
        return switch (customer.persona()) {
            case ENTHUSIAST -> 9.3;
            case REGULAR -> 8.3;
            case OCCASIONAL -> 7.4;
            case FADING -> 4 + 4.5 * customer.interest(day);
            case TRIAL, VISITOR, LEAD -> 6.5;
        };
    }

    /** How much better the shop has become since the year began. */
    private double progress(LocalDate day) {
        return 0.8 * year.firstDay().until(day, ChronoUnit.DAYS) / 365;
    }

    private DemoAnswer answer(DemoSurvey survey, DemoCustomer customer, LocalDate day, int rating, Random random) {
        boolean known = customer.persona() != Persona.VISITOR && random.nextDouble() < 0.93;
        Language language = language(random);
        boolean finished = random.nextDouble() < 0.9;
        var answers = new TreeMap<String, Object>(Map.of(survey.question(), rating));
        if (finished && language == Language.EN && random.nextDouble() < 0.55) {
            List<String> words = DemoSurvey.words(group(survey, rating));
            answers.put(Survey.FOLLOW_UP, words.get(random.nextInt(words.size())));
        }
        return new DemoAnswer(
                survey,
                known ? Optional.of(Identity.user(customer.userId())) : Optional.empty(),
                known ? Optional.empty() : Optional.of("demo-" + customer.number() + "-" + day),
                known ? (random.nextDouble() < 0.65 ? Channel.EMAIL : Channel.WIDGET) : Channel.LINK,
                language,
                answers,
                finished,
                at(day, random));
    }

    private static AnswerGroup group(DemoSurvey survey, int rating) {
        SurveyKind kind = switch (survey) {
            case RECOMMEND -> SurveyKind.NPS;
            case HELP -> SurveyKind.CSAT;
            case EASE -> SurveyKind.EFFORT;
        };
        return AnswerGroup.of(kind, Polarity.HIGH_IS_GOOD, rating).orElseThrow();
    }

    private static Language language(Random random) {
        double chance = random.nextDouble();
        return chance < 0.7 ? Language.EN : chance < 0.88 ? Language.DE : chance < 0.94 ? Language.ID : Language.LT;
    }

    private Instant at(LocalDate day, Random random) {
        return day.atTime(8, 0)
                .plusSeconds(random.nextInt(12 * 3_600))
                .atZone(year.zone())
                .toInstant();
    }

    private static int point(Random random, double mean, double spread, int low, int high) {
        return (int) Math.clamp(Math.round(mean + spread * random.nextGaussian()), low, high);
    }

    private static Random random(DemoCustomer customer, LocalDate day, int what) {
        return new Random(customer.number() * 7_368_787L + day.toEpochDay() * 31 + what);
    }
}
