@NullMarked
package dev.rapport.application.refusal;

import org.jspecify.annotations.NullMarked;
