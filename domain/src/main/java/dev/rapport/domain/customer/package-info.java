@NullMarked
package dev.rapport.domain.customer;

import org.jspecify.annotations.NullMarked;
