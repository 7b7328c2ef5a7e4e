/** Scoring models as people see and write them. */
@NullMarked
package dev.rapport.web.scoring;

import org.jspecify.annotations.NullMarked;
