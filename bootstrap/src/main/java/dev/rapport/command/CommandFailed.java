package dev.rapport.command;

/** A command can't be done, for a reason that its user can do something about; the message is what to tell. */
public final class CommandFailed extends RuntimeException {

    CommandFailed(String message) {
        super(message);
    }

    CommandFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
