@NullMarked
package dev.rapport.persistence.planted;

import org.jspecify.annotations.NullMarked;
