@NullMarked
package dev.rapport.rest.parameter;

import org.jspecify.annotations.NullMarked;
