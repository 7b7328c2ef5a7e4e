@NullMarked
package dev.rapport.rest;

import org.jspecify.annotations.NullMarked;
