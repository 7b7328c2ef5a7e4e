@NullMarked
package dev.rapport.persistence.ids;

import org.jspecify.annotations.NullMarked;
