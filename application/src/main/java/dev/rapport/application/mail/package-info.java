@NullMarked
package dev.rapport.application.mail;

import org.jspecify.annotations.NullMarked;
