@NullMarked
package dev.rapport.rest.transfer;

import org.jspecify.annotations.NullMarked;
