@NullMarked
package dev.rapport.persistence.people;

import org.jspecify.annotations.NullMarked;
