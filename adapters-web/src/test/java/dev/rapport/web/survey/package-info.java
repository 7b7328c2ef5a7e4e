@NullMarked
package dev.rapport.web.survey;

import org.jspecify.annotations.NullMarked;
