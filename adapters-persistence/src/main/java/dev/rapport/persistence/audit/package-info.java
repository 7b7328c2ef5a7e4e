@NullMarked
package dev.rapport.persistence.audit;

import org.jspecify.annotations.NullMarked;
