/** The pages about scoring models: what there is, what each computes, its life, and what a draft would do. */
@NullMarked
package dev.rapport.web.scoring;

import org.jspecify.annotations.NullMarked;
