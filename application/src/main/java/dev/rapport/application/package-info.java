@NullMarked
package dev.rapport.application;

import org.jspecify.annotations.NullMarked;
