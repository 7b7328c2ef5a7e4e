package dev.rapport.web.plantedtoo;

import dev.rapport.web.planted.ShownPage;

/** Breaks a rule. */
public record RoundAgain(ShownPage page) {}
