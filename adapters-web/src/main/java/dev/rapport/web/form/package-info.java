/** What the editors share: a form whose fields are called like the pointers to what they mean. */
@NullMarked
package dev.rapport.web.form;

import org.jspecify.annotations.NullMarked;
