@NullMarked
package dev.rapport.application.survey;

import org.jspecify.annotations.NullMarked;
