package dev.rapport.rest.planted;

/** Breaks a rule. */
public class Shown {}
