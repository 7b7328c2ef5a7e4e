package dev.rapport.application.access;

import dev.rapport.domain.access.KeyKind;

/** The one place where the first keys stand in clear text, so that the operator can read them. */
public interface KeyFile {

    /**
     * Keeps {@code key}, unless one of this kind is kept already: then that one is the key. What is returned survives a
     * crash of the next moment, so that a key is never in the database without being here.
     */
    String keep(KeyKind kind, String key);

    /** Where the operator finds it. */
    String place();
}
