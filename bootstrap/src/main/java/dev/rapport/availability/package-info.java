@NullMarked
package dev.rapport.availability;

import org.jspecify.annotations.NullMarked;
