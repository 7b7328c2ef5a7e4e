package dev.rapport.web.mail;

import io.quarkus.qute.TemplateData;

/**
 * A mail about an account.
 *
 * @param reset whether it is about a password; otherwise it is an invitation
 * @param by who invites
 * @param workspace its name
 * @param host where the pages are
 */
@TemplateData
record AccountMail(boolean reset, String email, String by, String workspace, String host, String link) {}
