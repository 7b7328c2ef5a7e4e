/** What comes in: event types, and what was refused. */
@NullMarked
package dev.rapport.web.ingestion;

import org.jspecify.annotations.NullMarked;
