/** What rules and metrics say, in words that need no manual. */
@NullMarked
package dev.rapport.web.sentence;

import org.jspecify.annotations.NullMarked;
