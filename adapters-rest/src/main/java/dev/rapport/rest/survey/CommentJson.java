package dev.rapport.rest.survey;

import dev.rapport.application.survey.Comment;
import dev.rapport.domain.survey.AnswerGroup;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody answered in words.
 *
 * @param response whose other answers are at {@code /responses/{response}}
 * @param question its key; {@code follow-up} and {@code comment} are those that any survey can have
 * @param at when it was written
 * @param rating the same respondent's answer to the main question
 * @param group that the rating belongs to, such as {@code promoter}
 * @param customer left out: nobody knows who wrote it
 */
record CommentJson(
        String response,
        String question,
        String words,
        Instant at,
        Optional<Integer> rating,
        Optional<String> group,
        String language,
        String channel,
        Optional<RespondentJson> customer) {

    static CommentJson of(Comment comment) {
        return new CommentJson(
                comment.response().toString(),
                comment.question(),
                comment.words(),
                comment.at(),
                comment.rating(),
                comment.group().map(AnswerGroup::text),
                comment.language().tag(),
                comment.channel(),
                comment.respondent().map(RespondentJson::of));
    }
}
