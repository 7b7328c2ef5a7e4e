@NullMarked
package dev.rapport.rest.customer;

import org.jspecify.annotations.NullMarked;
