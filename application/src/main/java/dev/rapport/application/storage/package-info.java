@NullMarked
package dev.rapport.application.storage;

import org.jspecify.annotations.NullMarked;
