package dev.rapport.domain.access;

import java.util.Locale;
import java.util.Optional;

/** What a key opens. None does another's work. */
public enum KeyKind {
    /** Writes events and shows surveys, and nothing else: it is built into pages and apps, where everybody can read it. */
    WRITE("wk_"),
    /** Reads by the management API of its workspace what a viewer sees. */
    READ("rr_"),
    /** Does by the management API of its workspace what an admin may, but writes no events. */
    MANAGEMENT("rp_");

    private final String prefix;

    KeyKind(String prefix) {
        this.prefix = prefix;
    }

    /** What the generated keys of this kind begin with. */
    public String prefix() {
        return prefix;
    }

    /** Whose part in the workspace a key of this kind has; empty: none, it only writes. */
    public Optional<Role> role() {
        return switch (this) {
            case WRITE -> Optional.empty();
            case READ -> Optional.of(Role.VIEWER);
            case MANAGEMENT -> Optional.of(Role.ADMIN);
        };
    }

    /** Lower case, such as {@code write}: in tables, addresses and the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty if there is no such kind */
    public static Optional<KeyKind> of(String word) {
        for (KeyKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
