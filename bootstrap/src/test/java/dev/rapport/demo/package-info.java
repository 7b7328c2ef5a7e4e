@NullMarked
package dev.rapport.demo;

import org.jspecify.annotations.NullMarked;
