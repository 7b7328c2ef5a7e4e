@NullMarked
package dev.rapport.application.availability;

import org.jspecify.annotations.NullMarked;
