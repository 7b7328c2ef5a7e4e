package dev.rapport.domain.scoring;

/** The families of scoring models. All versions of a model are of one kind. */
public enum ModelKind {
    /** Adds up what events are worth. */
    POINTS,
    /** Weighs what is measured, on a scale from 0 to 100. */
    WEIGHTED
}
