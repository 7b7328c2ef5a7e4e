@NullMarked
package dev.rapport.web.language;

import org.jspecify.annotations.NullMarked;
