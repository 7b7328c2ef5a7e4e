@NullMarked
package dev.rapport.rest.page;

import org.jspecify.annotations.NullMarked;
