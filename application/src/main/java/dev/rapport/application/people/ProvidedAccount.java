package dev.rapport.application.people;

import dev.rapport.application.mail.MailAddress;
import java.util.Optional;

/**
 * What an identity provider says of somebody who has just signed in there.
 *
 * @param subject by which the provider knows them for ever, with its own name in it
 * @param email empty unless the provider has made sure that it is theirs
 * @param name blank: it says none
 */
public record ProvidedAccount(String subject, Optional<MailAddress> email, String name) {}
