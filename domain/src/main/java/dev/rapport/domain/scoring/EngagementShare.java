package dev.rapport.domain.scoring;

/** The three shares of the {@link EngagementIndex}. */
public enum EngagementShare {
    ENGAGED,
    RESPONSIVE,
    NOT_ENGAGED
}
