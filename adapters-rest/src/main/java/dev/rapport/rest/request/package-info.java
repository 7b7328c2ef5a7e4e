@NullMarked
package dev.rapport.rest.request;

import org.jspecify.annotations.NullMarked;
