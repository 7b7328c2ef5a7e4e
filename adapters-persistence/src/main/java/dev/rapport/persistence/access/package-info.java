@NullMarked
package dev.rapport.persistence.access;

import org.jspecify.annotations.NullMarked;
