@NullMarked
package dev.rapport.persistence.retention;

import org.jspecify.annotations.NullMarked;
