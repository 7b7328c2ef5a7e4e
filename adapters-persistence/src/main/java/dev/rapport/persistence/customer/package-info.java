@NullMarked
package dev.rapport.persistence.customer;

import org.jspecify.annotations.NullMarked;
