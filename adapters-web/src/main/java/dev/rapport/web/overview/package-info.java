/** The first page: who is slipping, who is thriving, what changed since last week. */
@NullMarked
package dev.rapport.web.overview;

import org.jspecify.annotations.NullMarked;
