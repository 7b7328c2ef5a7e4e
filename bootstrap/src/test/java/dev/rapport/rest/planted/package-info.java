@NullMarked
package dev.rapport.rest.planted;

import org.jspecify.annotations.NullMarked;
