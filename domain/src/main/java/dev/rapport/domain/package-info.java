@NullMarked
package dev.rapport.domain;

import org.jspecify.annotations.NullMarked;
