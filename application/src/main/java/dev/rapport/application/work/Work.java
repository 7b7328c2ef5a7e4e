package dev.rapport.application.work;

import java.util.function.Consumer;

/** What only needs to be done: it was checked, so that nothing but the database can stop it. */
@FunctionalInterface
public interface Work<T> {

    /** @param progress told at the beginning and after every thousand customers, in the caller's thread; never if it is quick */
    T run(Consumer<Progress> progress);

    /** Nobody sees how far it is. */
    default T run() {
        return run(_ -> {});
    }
}
