@NullMarked
package dev.rapport.browser;

import org.jspecify.annotations.NullMarked;
