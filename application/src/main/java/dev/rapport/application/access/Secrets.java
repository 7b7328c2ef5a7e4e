package dev.rapport.application.access;

import java.util.UUID;

/** Where secrets come from: nobody can guess the next one. */
public interface Secrets {

    /** 32 letters and digits. */
    String next();

    UUID nextId();
}
