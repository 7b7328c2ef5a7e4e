/** The list of customers, and everything about one of them. */
@NullMarked
package dev.rapport.web.customer;

import org.jspecify.annotations.NullMarked;
