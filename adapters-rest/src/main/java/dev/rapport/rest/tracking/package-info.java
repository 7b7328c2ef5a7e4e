@NullMarked
package dev.rapport.rest.tracking;

import org.jspecify.annotations.NullMarked;
