@NullMarked
package dev.rapport.persistence.scoring;

import org.jspecify.annotations.NullMarked;
