@NullMarked
package dev.rapport.transfer;

import org.jspecify.annotations.NullMarked;
