@NullMarked
package dev.rapport.command;

import org.jspecify.annotations.NullMarked;
