@NullMarked
package dev.rapport.rest.ingestion;

import org.jspecify.annotations.NullMarked;
