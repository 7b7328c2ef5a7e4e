@NullMarked
package dev.rapport.web.plantedtoo;

import org.jspecify.annotations.NullMarked;
