@NullMarked
package dev.rapport.process;

import org.jspecify.annotations.NullMarked;
