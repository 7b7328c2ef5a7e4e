@NullMarked
package dev.rapport.application.audit;

import org.jspecify.annotations.NullMarked;
