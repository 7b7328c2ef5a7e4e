@NullMarked
package dev.rapport.web.frame;

import org.jspecify.annotations.NullMarked;
