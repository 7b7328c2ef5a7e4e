@NullMarked
package dev.rapport.persistence.lock;

import org.jspecify.annotations.NullMarked;
