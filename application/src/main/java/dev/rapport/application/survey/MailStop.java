package dev.rapport.application.survey;

import dev.rapport.application.survey.MailRefusals.NoMail;
import java.time.Instant;
import java.util.Optional;

/**
 * Why somebody is not sent any mails.
 *
 * @param reason {@link NoMail#UNSUBSCRIBED} or {@link NoMail#BOUNCED}
 * @param at since when: the first time that it unsubscribed, the latest time that the mailbox refused
 * @param detail what the mail server said, as a reply code, or the provider; empty: nothing
 * @param respondent empty: of a mailbox that bounced nobody has it now
 */
public record MailStop(NoMail reason, Instant at, String detail, Optional<Respondent> respondent) {}
