@NullMarked
package dev.rapport.people;

import org.jspecify.annotations.NullMarked;
