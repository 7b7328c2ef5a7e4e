@NullMarked
package dev.rapport.rest.guard;

import org.jspecify.annotations.NullMarked;
