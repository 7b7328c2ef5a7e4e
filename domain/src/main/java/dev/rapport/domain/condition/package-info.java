@NullMarked
package dev.rapport.domain.condition;

import org.jspecify.annotations.NullMarked;
