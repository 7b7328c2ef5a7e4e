package dev.rapport.application.people;

import dev.rapport.application.refusal.Conflict;
import dev.rapport.domain.access.Role;

/** Who may change whom. */
final class MemberRules {

    private MemberRules() {}

    /** @throws Conflict {@code member.above-you} unless {@code by} may give or take {@code role} */
    static void requireCovers(Role by, Role role) {
        if (!by.covers(role)) {
            throw new Conflict(
                    "member.above-you", "only an " + role.word() + " gives or takes the role " + role.word());
        }
    }

    /** @throws Conflict {@code member.last-owner} */
    static void requireAnotherOwner(int owners) {
        if (owners <= 1) {
            throw new Conflict("member.last-owner", "a workspace needs an owner: make somebody else one first");
        }
    }
}
