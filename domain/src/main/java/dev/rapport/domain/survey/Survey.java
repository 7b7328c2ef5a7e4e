package dev.rapport.domain.survey;

import dev.rapport.domain.violation.Violations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked, and how it is said. Whom to ask, and when, is {@link Asking}.
 *
 * @param questions as many as the kind takes ({@link #mostQuestions}), the main one first, with different keys
 * @param comment asks for words of one's own at the end
 * @param thanks what is said when it is finished; empty: the words that all surveys have
 */
public record Survey(
        SurveyKind kind,
        Language language,
        List<Question> questions,
        Optional<FollowUp> followUp,
        Optional<Texts> comment,
        Optional<Texts> thanks,
        Asking asking) {

    /** The key of the answers to the follow-up question. */
    public static final String FOLLOW_UP = "follow-up";

    /** The key of the comments. */
    public static final String COMMENT = "comment";

    private static final Set<String> OWN_KEYS = Set.of(FOLLOW_UP, COMMENT);

    private static final int MOST_OF_MICRO = 3;
    private static final int MOST_OF_CUSTOM = 50;

    public Survey {
        questions = List.copyOf(questions);
        var keys = new HashSet<>(OWN_KEYS);
        questions.forEach(question -> keys.add(question.key()));
        if (questions.isEmpty()
                || questions.size() > mostQuestions(kind)
                || keys.size() < OWN_KEYS.size() + questions.size()) {
            throw new IllegalArgumentException("a survey of the kind " + kind + " has 1 to " + mostQuestions(kind)
                    + " questions with different keys: " + questions);
        }
        if (!FormatDefinition.suits(kind, questions.getFirst().format(), "", new Violations())) {
            throw new IllegalArgumentException(
                    "a survey of the kind " + kind + " has a scale of its own: " + questions);
        }
        if (!AnswerGroup.of(kind)
                .containsAll(followUp.map(words -> words.byGroup().keySet()).orElse(Set.of()))) {
            throw new IllegalArgumentException("a survey of the kind " + kind + " has other groups: " + followUp);
        }
    }

    static int mostQuestions(SurveyKind kind) {
        return switch (kind) {
            case NPS, CSAT, EFFORT -> 1;
            case MICRO -> MOST_OF_MICRO;
            case CUSTOM -> MOST_OF_CUSTOM;
        };
    }

    /** The first question. */
    public Question main() {
        return questions.getFirst();
    }

    /** Everything that can be answered, in the order in which it is asked: questions, follow-up, comment. */
    public List<Question> asked() {
        var asked = new ArrayList<>(questions);
        followUp.ifPresent(words -> asked.add(open(FOLLOW_UP, words.text())));
        comment.ifPresent(words -> asked.add(open(COMMENT, words)));
        return List.copyOf(asked);
    }

    private static Question open(String key, Texts text) {
        return new Question(key, text, new AnswerFormat.Words(true), false);
    }

    public Optional<Question> asked(String key) {
        return asked().stream().filter(question -> question.key().equals(key)).findFirst();
    }

    /** The group of whoever gave {@code answers}; empty while the main question is not answered, and where it has no groups. */
    public Optional<AnswerGroup> group(Answers answers) {
        return main().format() instanceof AnswerFormat.Rating format
                ? answers.to(main().key())
                        .flatMap(answer -> answer instanceof Answer.Rating(int rating)
                                ? AnswerGroup.of(kind, format.polarity(), rating)
                                : Optional.empty())
                : Optional.empty();
    }

    /**
     * Which questions cannot be as they are in {@code this}, once {@code before} has been answered: their answers would mean
     * something else, or nothing.
     *
     * @return keys
     */
    public List<String> changedScales(Survey before) {
        return before.questions().stream()
                .filter(question -> asked(question.key())
                        .filter(now -> question.format().carriesOverTo(now.format()))
                        .isEmpty())
                .map(Question::key)
                .toList();
    }
}
