package dev.rapport.domain.customer;

/**
 * A name that a client uses for somebody. A user and an anonymous visitor of the same name are two identities.
 *
 * @param name as the client sent it, 1 to 255 characters
 */
public record Identity(Kind kind, String name) implements Comparable<Identity> {

    public static final int MAX_LENGTH = 255;

    /** Whose name it is: the business's own for a person it knows, or one that a client library rolled. */
    public enum Kind {
        USER,
        ANONYMOUS
    }

    public Identity {
        if (name.isEmpty() || name.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an identity's name has 1 to 255 characters: " + name);
        }
    }

    public static Identity user(String name) {
        return new Identity(Kind.USER, name);
    }

    public static Identity anonymous(String name) {
        return new Identity(Kind.ANONYMOUS, name);
    }

    @Override
    public int compareTo(Identity other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }
}
