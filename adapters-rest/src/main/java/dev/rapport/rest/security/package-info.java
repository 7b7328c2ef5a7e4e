@NullMarked
package dev.rapport.rest.security;

import org.jspecify.annotations.NullMarked;
