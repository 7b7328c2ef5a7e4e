package dev.rapport.domain.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do in a workspace. Each may do all that those above it in this list may. */
public enum Role {
    /** Sees everything, and changes nothing. */
    VIEWER,
    /** Changes models and surveys, and asks customers. */
    ANALYST,
    /** Brings data in and has it erased, hands out keys, and says who belongs to the workspace. */
    ADMIN,
    /** Says who owns the workspace. */
    OWNER;

    /** Whether who has this role may do what {@code needed} may. */
    public boolean covers(Role needed) {
        return ordinal() >= needed.ordinal();
    }

    /** This role and all that it covers. */
    public List<Role> covered() {
        return Arrays.stream(values()).filter(this::covers).toList();
    }

    /** Lower case, such as {@code viewer}: in tables, addresses and the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty if there is no such role */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
