@NullMarked
package dev.rapport.rest.survey;

import org.jspecify.annotations.NullMarked;
