@NullMarked
package dev.rapport.rest.json;

import org.jspecify.annotations.NullMarked;
