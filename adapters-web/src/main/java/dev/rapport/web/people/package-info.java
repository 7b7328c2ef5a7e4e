@NullMarked
package dev.rapport.web.people;

import org.jspecify.annotations.NullMarked;
