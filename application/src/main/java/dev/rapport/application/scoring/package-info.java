@NullMarked
package dev.rapport.application.scoring;

import org.jspecify.annotations.NullMarked;
