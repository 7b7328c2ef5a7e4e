package dev.rapport.application.refusal;

/** What was asked for is not there, or is another workspace's, which is the same to the caller. */
public final class NotFound extends Refusal {

    /** @param thing lower case, such as {@code customer}; the code is {@code thing.not-found} */
    public NotFound(String thing, Object id) {
        super(thing + ".not-found", "there is no " + thing.replace('-', ' ') + " " + id);
    }
}
