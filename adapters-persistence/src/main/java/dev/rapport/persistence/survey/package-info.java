@NullMarked
package dev.rapport.persistence.survey;

import org.jspecify.annotations.NullMarked;
