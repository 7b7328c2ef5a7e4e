@NullMarked
package dev.rapport.application.ids;

import org.jspecify.annotations.NullMarked;
