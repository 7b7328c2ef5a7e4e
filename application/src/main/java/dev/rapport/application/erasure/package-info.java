@NullMarked
package dev.rapport.application.erasure;

import org.jspecify.annotations.NullMarked;
