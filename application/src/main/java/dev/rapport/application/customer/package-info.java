@NullMarked
package dev.rapport.application.customer;

import org.jspecify.annotations.NullMarked;
