@NullMarked
package dev.rapport.web.sentence;

import org.jspecify.annotations.NullMarked;
