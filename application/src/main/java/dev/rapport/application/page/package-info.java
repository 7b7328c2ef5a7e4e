@NullMarked
package dev.rapport.application.page;

import org.jspecify.annotations.NullMarked;
