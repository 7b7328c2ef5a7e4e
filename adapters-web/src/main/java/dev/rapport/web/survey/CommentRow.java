package dev.rapport.web.survey;

import dev.rapport.application.survey.Comment;
import dev.rapport.application.survey.Respondent;
import dev.rapport.domain.survey.AnswerGroup;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wrote, as the list shows it.
 *
 * @param question what was asked
 * @param group of the rating; empty: none
 * @param customer Rapport's id; empty: nobody knows who wrote it, and then {@code who} is empty, too
 */
@TemplateData
record CommentRow(
        String words,
        String question,
        Optional<Integer> rating,
        String group,
        String customer,
        String who,
        Instant at,
        String language,
        String channel) {

    /** @param questions texts by key */
    static CommentRow of(Comment comment, Map<String, String> questions) {
        return new CommentRow(
                comment.words(),
                questions.getOrDefault(comment.question(), comment.question()),
                comment.rating(),
                comment.group().map(AnswerGroup::text).orElse(""),
                comment.respondent().map(one -> one.id().toString()).orElse(""),
                comment.respondent().map(Respondent::title).orElse(""),
                comment.at(),
                comment.language().tag(),
                comment.channel());
    }
}
