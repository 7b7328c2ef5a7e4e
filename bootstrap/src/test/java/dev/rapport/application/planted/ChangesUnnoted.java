package dev.rapport.application.planted;

/** Breaks a rule, by whom a request uses it. */
public class ChangesUnnoted {

    public void handle() {}
}
