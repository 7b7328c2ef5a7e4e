@NullMarked
package dev.rapport.domain.access.planted;

import org.jspecify.annotations.NullMarked;
