/** The script that shows surveys on the business's own pages. */
@NullMarked
package dev.rapport.web.widget;

import org.jspecify.annotations.NullMarked;
