/** When invitations are sent. */
@NullMarked
package dev.rapport.survey;

import org.jspecify.annotations.NullMarked;
