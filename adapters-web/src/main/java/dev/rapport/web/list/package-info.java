/** What every list of the pages shares: its address, its order, its pages. */
@NullMarked
package dev.rapport.web.list;

import org.jspecify.annotations.NullMarked;
