package dev.rapport.application.survey;

import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.survey.Invitations.Invitation;
import dev.rapport.application.survey.Postman.Letter;
import dev.rapport.domain.survey.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Puts into an invitation what is the customer's alone. */
@ApplicationScoped
class WriteLetter {

    /** As long as that of other signed links. */
    private static final Duration LIFE = Duration.ofDays(90);

    private final LinkTokens links;
    private final UnsubscribeTokens unsubscribing;
    private final Clock clock;

    WriteLetter(LinkTokens links, UnsubscribeTokens unsubscribing, Clock clock) {
        this.links = links;
        this.unsubscribing = unsubscribing;
        this.clock = clock;
    }

    /** @param spoken by the customer; empty: the survey's main language will do */
    Letter to(MailAddress to, Optional<Language> spoken, KnownSurvey known, Invitation invitation) {
        Language language = spoken.orElse(known.survey().language());
        var claim = new LinkTokens.Claim(
                invitation.identity().name(),
                Optional.of(invitation.wave()),
                clock.instant().plus(LIFE));
        return new Letter(
                id(invitation),
                to,
                known,
                language,
                "/s/" + known.slug() + "?lang=" + language.tag() + "&t="
                        + links.sign(invitation.workspace(), known.id(), claim),
                "/unsubscribe?lang=" + language.tag() + "&t="
                        + unsubscribing.sign(invitation.workspace(), invitation.number()));
    }

    private static UUID id(Invitation invitation) {
        String one = "invitation %d %d %d %d"
                .formatted(
                        invitation.workspace().number(),
                        invitation.survey().number(),
                        invitation.number(),
                        invitation.wave());
        return UUID.nameUUIDFromBytes(one.getBytes(StandardCharsets.UTF_8));
    }
}
