@NullMarked
package dev.rapport.web.list;

import org.jspecify.annotations.NullMarked;
