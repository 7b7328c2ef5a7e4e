@NullMarked
package dev.rapport.web.form;

import org.jspecify.annotations.NullMarked;
