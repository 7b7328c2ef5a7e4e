/** What those who are asked see of a survey. */
@NullMarked
package dev.rapport.web.respondent;

import org.jspecify.annotations.NullMarked;
