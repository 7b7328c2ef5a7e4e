package dev.rapport.web.planted;

import dev.rapport.web.plantedtoo.RoundAgain;

/** Breaks two rules. */
public record RoundService(RoundAgain again) {}
