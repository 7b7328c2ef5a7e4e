@NullMarked
package dev.rapport.web.scoring;

import org.jspecify.annotations.NullMarked;
