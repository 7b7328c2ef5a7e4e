package dev.rapport.domain.survey;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be answered to a question. */
public sealed interface AnswerFormat {

    /** Whether answers given to {@code this} mean the same as answers to {@code other}, and are all possible there. */
    boolean carriesOverTo(AnswerFormat other);

    /**
     * A point on a scale.
     *
     * @param lowLabel what the lowest point means
     * @param highLabel what the highest point means
     */
    record Rating(Scale scale, Style style, Polarity polarity, Optional<Texts> lowLabel, Optional<Texts> highLabel)
            implements AnswerFormat {

        @Override
        public boolean carriesOverTo(AnswerFormat other) {
            return other instanceof Rating rating && scale.equals(rating.scale) && polarity == rating.polarity;
        }
    }

    /** How a scale is drawn. */
    enum Style {
        NUMBERS,
        STARS,
        SMILEYS;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One of some options, or any of them.
     *
     * @param options 2 to 50, with different keys
     */
    record Choice(List<Option> options, boolean multiple) implements AnswerFormat {

        static final int FEWEST = 2;
        static final int MOST = 50;

        public Choice {
            options = List.copyOf(options);
            var keys = new HashSet<String>();
            options.forEach(option -> keys.add(option.key()));
            if (options.size() < FEWEST || options.size() > MOST || keys.size() < options.size()) {
                throw new IllegalArgumentException("a choice is of 2 to 50 different options: " + options);
            }
        }

        public List<String> keys() {
            return options.stream().map(Option::key).toList();
        }

        @Override
        public boolean carriesOverTo(AnswerFormat other) {
            return other instanceof Choice choice
                    && multiple == choice.multiple
                    && choice.keys().containsAll(keys());
        }
    }

    /** @param key what is stored; stays when the text is reworded */
    record Option(String key, Texts text) {}

    /** Words of one's own. @param lines whether more than one line is expected */
    record Words(boolean lines) implements AnswerFormat {

        /** In characters. */
        static final int LONGEST = 5_000;

        @Override
        public boolean carriesOverTo(AnswerFormat other) {
            return other instanceof Words;
        }
    }

    /** Yes or no. */
    record YesNo() implements AnswerFormat {

        @Override
        public boolean carriesOverTo(AnswerFormat other) {
            return other instanceof YesNo;
        }
    }
}
