package dev.rapport.application.survey;

import dev.rapport.domain.survey.AskingDecision;
import java.time.Instant;
import java.util.Optional;

/**
 * A survey was put to a customer: shown by the widget, sent by e-mail, or by the business's own means.
 *
 * @param identity by which the customer was asked
 * @param wave counted from 1 for each customer; the response to it has the same
 * @param at when it was shown or sent
 * @param dismissedAt when the customer closed it without an answer; empty: not so
 * @param decision why the customer was asked
 */
public record SurveyAsking(
        SurveyId survey,
        long identity,
        long wave,
        Submission.Channel channel,
        Instant at,
        Optional<Instant> dismissedAt,
        AskingDecision decision) {}
