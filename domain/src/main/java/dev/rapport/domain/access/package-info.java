@NullMarked
package dev.rapport.domain.access;

import org.jspecify.annotations.NullMarked;
