/** What the in-page widget calls from the pages of other sites. */
@NullMarked
package dev.rapport.rest.widget;

import org.jspecify.annotations.NullMarked;
