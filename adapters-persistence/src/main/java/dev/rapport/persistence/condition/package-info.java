@NullMarked
package dev.rapport.persistence.condition;

import org.jspecify.annotations.NullMarked;
