@NullMarked
package dev.rapport.web.chart;

import org.jspecify.annotations.NullMarked;
