@NullMarked
package dev.rapport.persistence.transfer;

import org.jspecify.annotations.NullMarked;
