package dev.rapport.application.scoring;

import java.time.LocalDate;

/**
 * How far the scores of all customers for a day are.
 *
 * @param customers how many are scored already, of {@code total}
 */
public record ScoreBuild(ModelLabel model, LocalDate day, long customers, long total, boolean complete) {}
