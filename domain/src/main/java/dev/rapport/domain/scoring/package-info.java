@NullMarked
package dev.rapport.domain.scoring;

import org.jspecify.annotations.NullMarked;
