@NullMarked
package dev.rapport.domain.planted;

import org.jspecify.annotations.NullMarked;
