package dev.rapport.application.scoring;

/**
 * A band as it is shown.
 *
 * @param colour {@code #rrggbb}
 */
public record BandLabel(String key, String name, String colour) {}
