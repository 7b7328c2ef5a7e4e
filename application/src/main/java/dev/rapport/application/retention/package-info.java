@NullMarked
package dev.rapport.application.retention;

import org.jspecify.annotations.NullMarked;
