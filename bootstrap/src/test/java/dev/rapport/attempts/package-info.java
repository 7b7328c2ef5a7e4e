/** What an attacker would try, on every route and with every text there is. */
@NullMarked
package dev.rapport.attempts;

import org.jspecify.annotations.NullMarked;
