@NullMarked
package dev.rapport.application.access;

import org.jspecify.annotations.NullMarked;
