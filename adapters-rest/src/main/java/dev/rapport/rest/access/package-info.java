@NullMarked
package dev.rapport.rest.access;

import org.jspecify.annotations.NullMarked;
