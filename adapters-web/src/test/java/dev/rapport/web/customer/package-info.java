@NullMarked
package dev.rapport.web.customer;

import org.jspecify.annotations.NullMarked;
