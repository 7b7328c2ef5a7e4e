package dev.rapport.application.transfer;

/** Who imports and undoes on this node. */
public interface ImportWork {

    /** Says that there is something to do, so that nobody has to wait for the next look. */
    void wake();
}
