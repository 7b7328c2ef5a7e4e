package dev.rapport.application.people;

import dev.rapport.application.mail.MailAddress;
import java.util.Locale;

/**
 * Somebody who signs in.
 *
 * @param email no two people have the same, upper and lower case aside
 * @param name as others see it
 * @param language in which the pages speak
 */
public record Person(PersonId id, MailAddress email, String name, Locale language) {}
