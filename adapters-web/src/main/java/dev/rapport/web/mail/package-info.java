/** Mails to those who are asked. */
@NullMarked
package dev.rapport.web.mail;

import org.jspecify.annotations.NullMarked;
