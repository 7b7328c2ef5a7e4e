@NullMarked
package dev.rapport.persistence.ingestion;

import org.jspecify.annotations.NullMarked;
