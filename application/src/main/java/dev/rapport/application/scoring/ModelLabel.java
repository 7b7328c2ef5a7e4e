package dev.rapport.application.scoring;

/** The model version that a number was made by: numbers of different versions don't compare. */
public record ModelLabel(ModelId id, String name, int version) {}
