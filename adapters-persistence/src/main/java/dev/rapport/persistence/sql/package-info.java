@NullMarked
package dev.rapport.persistence.sql;

import org.jspecify.annotations.NullMarked;
