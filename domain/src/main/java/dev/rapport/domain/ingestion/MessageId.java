package dev.rapport.domain.ingestion;

import java.util.Arrays;

/**
 * A client's name for one message: the same id is the same message, however often it is sent.
 *
 * <p>Ids are ordered by the bytes of their UTF-8 form, as the database orders them.
 *
 * @param text any text of 1 to 255 characters
 */
public record MessageId(String text) implements Comparable<MessageId> {

    public static final int MAX_LENGTH = 255;

    public MessageId {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a message id has 1 to 255 characters: " + text);
        }
    }

    @Override
    public int compareTo(MessageId other) {
        // The bytes of UTF-8 have the order of code points; those of a Java string have not.
        return Arrays.compare(
                text.codePoints().toArray(), other.text.codePoints().toArray());
    }

    @Override
    public String toString() {
        return text;
    }
}
