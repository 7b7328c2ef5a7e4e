/** What every page stands in: layout, texts, formats, headers, error pages, notices. */
@NullMarked
package dev.rapport.web.frame;

import org.jspecify.annotations.NullMarked;
