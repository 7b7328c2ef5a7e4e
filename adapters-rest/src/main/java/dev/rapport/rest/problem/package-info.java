@NullMarked
package dev.rapport.rest.problem;

import org.jspecify.annotations.NullMarked;
