@NullMarked
package dev.rapport.web.overview;

import org.jspecify.annotations.NullMarked;
