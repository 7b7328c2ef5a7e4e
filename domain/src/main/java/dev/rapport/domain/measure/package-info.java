@NullMarked
package dev.rapport.domain.measure;

import org.jspecify.annotations.NullMarked;
