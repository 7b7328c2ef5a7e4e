@NullMarked
package dev.rapport.application.transfer;

import org.jspecify.annotations.NullMarked;
