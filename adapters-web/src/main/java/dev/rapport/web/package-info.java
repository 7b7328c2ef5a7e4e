@NullMarked
package dev.rapport.web;

import org.jspecify.annotations.NullMarked;
