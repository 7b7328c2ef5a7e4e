@NullMarked
package dev.rapport.persistence.json;

import org.jspecify.annotations.NullMarked;
