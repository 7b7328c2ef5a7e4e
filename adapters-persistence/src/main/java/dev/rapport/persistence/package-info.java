@NullMarked
package dev.rapport.persistence;

import org.jspecify.annotations.NullMarked;
