@NullMarked
package dev.rapport;

import org.jspecify.annotations.NullMarked;
