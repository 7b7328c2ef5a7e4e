@NullMarked
package dev.rapport.retention;

import org.jspecify.annotations.NullMarked;
