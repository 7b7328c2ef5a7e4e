package dev.rapport.application.scoring;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Between which two scores of a customer the difference is asked for.
 *
 * @param model of the later day's score
 * @param fromVersion of the same model, of the earlier day's score; empty: the same version
 * @param from the earlier day
 * @param to the later day, may be the same
 */
public record ChangeQuestion(ModelChoice model, Optional<Integer> fromVersion, LocalDate from, LocalDate to) {}
