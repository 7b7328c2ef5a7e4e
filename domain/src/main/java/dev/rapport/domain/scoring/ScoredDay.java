package dev.rapport.domain.scoring;

import java.math.BigDecimal;

/**
 * What one day adds to a rule's contribution, step by step.
 *
 * @param age the asked day less this day, in days
 * @param earned points of the day before any cap; exact
 * @param capped points of the day after the daily cap
 * @param remainder what fading leaves of them
 * @param points what the day adds: {@code capped · remainder}, with 9 digits after the point
 */
public record ScoredDay(
        DailyActivity activity,
        long age,
        BigDecimal earned,
        BigDecimal capped,
        Remainder remainder,
        BigDecimal points) {}
