package dev.rapport.domain.survey;

import java.util.List;

/** What somebody answered to a question. Who skipped it has no answer. */
public sealed interface Answer {

    /** A point on the question's scale. */
    record Rating(int rating) implements Answer {}

    /**
     * The keys of the options that were chosen, in the order of the question.
     *
     * @param options at least one
     */
    record Chosen(List<String> options) implements Answer {
        public Chosen {
            options = List.copyOf(options);
            if (options.isEmpty()) {
                throw new IllegalArgumentException("who chooses nothing has not answered");
            }
        }
    }

    /** @param text not blank */
    record Words(String text) implements Answer {
        public Words {
            if (text.isBlank()) {
                throw new IllegalArgumentException("who writes nothing has not answered");
            }
        }
    }

    record YesNo(boolean yes) implements Answer {}
}
