@NullMarked
package dev.rapport.domain.ingestion;

import org.jspecify.annotations.NullMarked;
