package dev.rapport.application.page;

import java.util.Optional;

/** A part of something longer. */
public interface Continued {

    /** What {@code after} has to be to get what follows; empty: this is the end. */
    Optional<String> next();
}
