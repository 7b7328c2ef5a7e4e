package dev.rapport.demo;

import dev.rapport.application.survey.Submission.Channel;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.survey.Language;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody made up answered to one of the shop's surveys.
 *
 * @param respondent empty: nobody knows who
 * @param key by which an answer of nobody is told once
 * @param answers by question, as respondents send them
 */
record DemoAnswer(
        DemoSurvey survey,
        Optional<Identity> respondent,
        Optional<String> key,
        Channel channel,
        Language language,
        Map<String, Object> answers,
        boolean finished,
        Instant at) {}
