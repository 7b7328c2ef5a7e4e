@NullMarked
package dev.rapport.persistence.erasure;

import org.jspecify.annotations.NullMarked;
