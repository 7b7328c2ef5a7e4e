package dev.rapport.domain.access;

/** What a key opens. Neither kind does the other's work. */
public enum KeyKind {
    /** Writes events, and nothing else: it is built into pages and apps, where everybody can read it. */
    WRITE("wk_"),
    /** Opens the management API of its workspace, but writes no events. */
    SECRET("rp_");

    private final String prefix;

    KeyKind(String prefix) {
        this.prefix = prefix;
    }

    /** What the generated keys of this kind begin with. */
    public String prefix() {
        return prefix;
    }
}
