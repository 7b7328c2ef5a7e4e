/** Small drawings that are made on the server: they print, need no script, and cost a few bytes. */
@NullMarked
package dev.rapport.web.chart;

import org.jspecify.annotations.NullMarked;
