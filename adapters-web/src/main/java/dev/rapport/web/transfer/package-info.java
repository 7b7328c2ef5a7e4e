/** Files that are taken in: preview, progress, result, undo. */
@NullMarked
package dev.rapport.web.transfer;

import org.jspecify.annotations.NullMarked;
