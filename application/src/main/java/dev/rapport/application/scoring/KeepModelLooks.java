package dev.rapport.application.scoring;

import jakarta.enterprise.context.ApplicationScoped;

/** Stores which models were looked at; a node that stops before loses the looks since the last time, which come again. */
@ApplicationScoped
public class KeepModelLooks {

    private final ModelLooks looks;

    KeepModelLooks(ModelLooks looks) {
        this.looks = looks;
    }

    public void handle() {
        looks.keep();
    }
}
