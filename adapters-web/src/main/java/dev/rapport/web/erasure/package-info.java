/** Taking everything of a customer along, erasing a customer, and the proofs of it. */
@NullMarked
package dev.rapport.web.erasure;

import org.jspecify.annotations.NullMarked;
