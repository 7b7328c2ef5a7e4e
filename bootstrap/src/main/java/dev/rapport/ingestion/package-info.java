@NullMarked
package dev.rapport.ingestion;

import org.jspecify.annotations.NullMarked;
