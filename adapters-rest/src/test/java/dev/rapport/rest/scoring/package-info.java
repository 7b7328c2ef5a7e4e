@NullMarked
package dev.rapport.rest.scoring;

import org.jspecify.annotations.NullMarked;
