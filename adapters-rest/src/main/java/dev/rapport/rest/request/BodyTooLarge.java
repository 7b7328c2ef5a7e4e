package dev.rapport.rest.request;

/** A body went over its limit. Not a refusal of the application, which never saw it. */
public final class BodyTooLarge extends RuntimeException {

    public BodyTooLarge(long maxBytes) {
        super("the body must not be larger than " + maxBytes + " bytes");
    }
}
