/** Surveys: what respondents see of them. */
@NullMarked
package dev.rapport.web.survey;

import org.jspecify.annotations.NullMarked;
