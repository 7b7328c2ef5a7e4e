@NullMarked
package dev.rapport.application.planted;

import org.jspecify.annotations.NullMarked;
