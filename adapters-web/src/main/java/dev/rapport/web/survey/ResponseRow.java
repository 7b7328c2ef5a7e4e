package dev.rapport.web.survey;

import dev.rapport.application.survey.Respondent;
import dev.rapport.application.survey.ShownResponse;
import dev.rapport.application.survey.SurveyResponse;
import dev.rapport.domain.survey.AnswerGroup;
import dev.rapport.web.chart.Band;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A response, as the list shows it.
 *
 * @param customer Rapport's id; empty: nobody knows who gave it, and then {@code who} is empty, too
 * @param band of the customer now
 * @param main the answer to the main question
 * @param group of that answer; empty: none
 * @param all that was answered, in the order of the questions
 * @param wave by the survey's clock; 0: it was not asked by it
 */
@TemplateData
record ResponseRow(
        String id,
        String customer,
        String who,
        Optional<Band> band,
        Optional<AnsweredText> main,
        String group,
        List<AnsweredText> all,
        Instant at,
        String language,
        String channel,
        boolean finished,
        long wave) {

    static ResponseRow of(ShownResponse shown, AnswerWording wording, Optional<Band> band) {
        SurveyResponse response = shown.response();
        List<AnsweredText> all = wording.of(response.plain());
        return new ResponseRow(
                response.id().toString(),
                shown.respondent().map(one -> one.id().toString()).orElse(""),
                shown.respondent().map(Respondent::title).orElse(""),
                band,
                all.stream().filter(one -> wording.isMain(one.key())).findFirst(),
                shown.group().map(AnswerGroup::text).orElse(""),
                all,
                response.answeredAt(),
                response.language().tag(),
                response.channel(),
                response.finishedAt().isPresent(),
                Math.max(0, response.wave()));
    }

    /** Whether there is more to read than the answer to the main question. */
    public boolean isLonger() {
        return all.size() > (main.isPresent() ? 1 : 0);
    }
}
