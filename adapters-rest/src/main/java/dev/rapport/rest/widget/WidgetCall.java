package dev.rapport.rest.widget;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.Optional;

/** What a page sends with each call. */
interface WidgetCall {

    String writeKey();

    /** The survey's slug. */
    String survey();

    Optional<String> userId();

    Optional<String> anonymousId();

    /** The signed part of a survey's link, which says who it is; the ids then say nothing. */
    Optional<String> token();

    /** A tag such as {@code de-AT}; left out, or none of those that there are: the survey's. */
    Optional<String> language();

    /** Asks whether the survey is to be shown, or says that it will be. */
    @RegisterForReflection
    record AskJson(
            String writeKey,
            String survey,
            Optional<String> userId,
            Optional<String> anonymousId,
            Optional<String> token,
            Optional<String> language)
            implements WidgetCall {}

    /** The visitor closed the survey without an answer. */
    @RegisterForReflection
    record DismissJson(
            String writeKey,
            String survey,
            Optional<String> userId,
            Optional<String> anonymousId,
            Optional<String> token,
            Optional<String> language,
            long wave)
            implements WidgetCall {}

    /**
     * The visitor answered.
     *
     * @param wave as of the answer to what was shown
     * @param answers by question: a number, a text, true or false, or a list of options; null takes an answer back, and what is
     *     left out stays
     * @param finished whether this is all that the visitor has to say; left out: true
     */
    @RegisterForReflection
    record AnswersJson(
            String writeKey,
            String survey,
            Optional<String> userId,
            Optional<String> anonymousId,
            Optional<String> token,
            Optional<String> language,
            Optional<Long> wave,
            @JsonSetter(contentNulls = Nulls.SET) Map<String, Object> answers,
            Optional<Boolean> finished)
            implements WidgetCall {}
}
