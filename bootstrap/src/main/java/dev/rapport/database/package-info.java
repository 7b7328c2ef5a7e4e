/** The PostgreSQL that Rapport brings along: its data folder, its binaries, its start and its end. */
@NullMarked
package dev.rapport.database;

import org.jspecify.annotations.NullMarked;
