@NullMarked
package dev.rapport.application.ingestion;

import org.jspecify.annotations.NullMarked;
