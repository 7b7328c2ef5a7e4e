/** Work that takes so long that somebody wants to see how far it is. */
@NullMarked
package dev.rapport.application.work;

import org.jspecify.annotations.NullMarked;
