package dev.rapport.domain.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What somebody answered, by question. */
public record Answers(Map<String, Answer> byQuestion) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
    }

    public Optional<Answer> to(String question) {
        return Optional.ofNullable(byQuestion.get(question));
    }

    public boolean isEmpty() {
        return byQuestion.isEmpty();
    }

    /** These, and those of {@code later}, which win. */
    public Answers and(Answers later) {
        var both = new LinkedHashMap<>(byQuestion);
        both.putAll(later.byQuestion);
        return new Answers(both);
    }
}
