@NullMarked
package dev.rapport.application.people;

import org.jspecify.annotations.NullMarked;
