package dev.rapport.web.planted;

/** Breaks a rule. */
public class ShownPage {}
