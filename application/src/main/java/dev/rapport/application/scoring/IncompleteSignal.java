package dev.rapport.application.scoring;

import java.time.LocalDate;

/**
 * Events that are counted from some day on, because those before were dropped.
 *
 * @param event the name of their type
 * @param condition on their properties
 * @param completeFrom the first day with all of them
 */
public record IncompleteSignal(String event, String condition, LocalDate completeFrom) {}
