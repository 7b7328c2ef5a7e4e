@NullMarked
package dev.rapport.erasure;

import org.jspecify.annotations.NullMarked;
