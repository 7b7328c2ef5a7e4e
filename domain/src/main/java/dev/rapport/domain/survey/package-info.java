@NullMarked
package dev.rapport.domain.survey;

import org.jspecify.annotations.NullMarked;
