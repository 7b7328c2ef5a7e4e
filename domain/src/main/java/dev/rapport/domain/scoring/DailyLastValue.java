package dev.rapport.domain.scoring;

import dev.rapport.domain.ingestion.Activity;
import java.time.LocalDate;

/**
 * The last value that a customer's events of one signal carried on one day.
 *
 * <p>Kept apart from {@link DailyActivity}, because most models never look at it and a pass over everybody reads less
 * without.
 *
 * @param day in the workspace's time zone
 * @param last the value, and the instant and message id by which it is the last
 */
public record DailyLastValue(LocalDate day, Activity.LastValue last) {}
