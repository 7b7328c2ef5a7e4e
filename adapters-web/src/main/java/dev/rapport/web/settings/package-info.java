@NullMarked
package dev.rapport.web.settings;

import org.jspecify.annotations.NullMarked;
