@NullMarked
package dev.rapport.rest.erasure;

import org.jspecify.annotations.NullMarked;
