package dev.rapport.web.settings;

import dev.rapport.application.people.Member;
import dev.rapport.application.people.OneTimeLink;
import dev.rapport.application.people.SignedIn;
import dev.rapport.domain.access.Role;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who belongs to the workspace, or is invited.
 *
 * @param id of the person, or of the invitation
 * @param name empty: invited
 * @param email empty: whoever has the link is invited
 * @param since when they came, or were invited
 * @param seen when they were here last; empty: never
 * @param until when the invitation ends; empty: a member
 * @param self whether it is who looks at it
 * @param mine whether it may be changed by who looks at it
 */
@TemplateData
record MemberRow(
        String id,
        String name,
        String email,
        Role role,
        Instant since,
        Optional<Instant> seen,
        Optional<Instant> until,
        boolean expired,
        boolean self,
        boolean mine) {

    static MemberRow of(Member member, SignedIn looking) {
        return new MemberRow(
                member.person().id().toString(),
                member.person().name(),
                member.person().email().text(),
                member.role(),
                member.since(),
                member.seenAt(),
                Optional.empty(),
                false,
                member.person().id().equals(looking.person().id()),
                looking.role().covers(member.role()));
    }

    static MemberRow of(OneTimeLink invitation, Instant now) {
        return new MemberRow(
                invitation.id().toString(),
                "",
                invitation.email().map(email -> email.text()).orElse(""),
                invitation.role(),
                invitation.madeAt(),
                Optional.empty(),
                Optional.of(invitation.expiresAt()),
                !invitation.expiresAt().isAfter(now),
                false,
                true);
    }

    public boolean isInvited() {
        return until.isPresent();
    }

    /** One word for files. */
    String state() {
        if (until.isEmpty()) {
            return "member";
        }
        return expired ? "expired" : "invited";
    }
}
