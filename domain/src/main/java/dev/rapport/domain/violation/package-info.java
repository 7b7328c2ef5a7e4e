@NullMarked
package dev.rapport.domain.violation;

import org.jspecify.annotations.NullMarked;
