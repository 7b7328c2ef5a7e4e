package dev.rapport.rest.survey;

import dev.rapport.application.survey.SurveyAsking;
import dev.rapport.domain.survey.AskingDecision;
import dev.rapport.domain.survey.AskingDecision.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * That a survey was put to a customer.
 *
 * @param wave counted from 1; the response to it has the same
 * @param channel {@code widget}, {@code email} or {@code api}
 * @param at when it was shown or sent
 * @param dismissedAt when the customer closed it; left out: not so
 * @param steps why the customer was asked
 */
record AskingJson(long wave, String channel, Instant at, Optional<Instant> dismissedAt, List<StepJson> steps) {

    static AskingJson of(SurveyAsking asking) {
        return new AskingJson(
                asking.wave(),
                asking.channel().text(),
                asking.at(),
                asking.dismissedAt(),
                StepJson.of(asking.decision()));
    }

    /**
     * One of the questions that decide it, in their order up to the first that says no.
     *
     * @param step {@code open}, {@code audience}, {@code clock}, {@code budget} or {@code share}
     * @param facts what was looked at. Of {@code open}: {@code state}. Of {@code clock}: {@code times} that this survey asked the
     *     customer before, the day of the {@code last} one, and {@code next}, the first day on which it may ask again. Of
     *     {@code budget}: {@code asked}, how often any survey asked the customer in the budget's {@code days}, and
     *     {@code surveys}, the most. Of {@code share}: the {@code share} of people who are asked in percent, and the customer's
     *     {@code bucket}, 0 to 99, which is asked if it is below
     */
    record StepJson(String step, boolean passed, Map<String, Object> facts) {

        static List<StepJson> of(AskingDecision decision) {
            return decision.steps().stream().map(StepJson::of).toList();
        }

        private static StepJson of(Step step) {
            return switch (step) {
                case Step.Open(var openness) -> new StepJson("open", step.passed(), Map.of("state", openness.text()));
                case Step.InAudience _ -> new StepJson("audience", step.passed(), Map.of());
                case Step.Due due -> new StepJson("clock", step.passed(), facts(due));
                case Step.WithinBudget(var budget, int asked) ->
                    new StepJson(
                            "budget",
                            step.passed(),
                            Map.of("asked", asked, "surveys", budget.surveys(), "days", budget.days()));
                case Step.InShare(int share, int bucket) ->
                    new StepJson("share", step.passed(), Map.of("share", share, "bucket", bucket));
            };
        }

        private static Map<String, Object> facts(Step.Due due) {
            var facts = new TreeMap<String, Object>();
            facts.put("times", due.times());
            due.last().ifPresent(last -> facts.put("last", last));
            due.next().ifPresent(next -> facts.put("next", next));
            return facts;
        }
    }
}
