@NullMarked
package dev.rapport.web.planted;

import org.jspecify.annotations.NullMarked;
