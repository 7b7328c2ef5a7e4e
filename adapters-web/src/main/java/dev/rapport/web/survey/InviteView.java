package dev.rapport.web.survey;

import dev.rapport.application.survey.Invitations.State;
import dev.rapport.application.survey.InviteCustomers.Invited;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.application.survey.Mailings.Mailing;
import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be seen of a survey's invitations.
 *
 * @param ready whether mails can be sent at all
 * @param state of the survey, as the API writes it
 * @param users what was written
 * @param mistake what is wrong with it; blank: nothing
 * @param counts invitations by state
 * @param result of inviting those who were listed
 * @param everybody how far inviting everybody has come, the last time
 */
@TemplateData
record InviteView(
        String here,
        String name,
        String survey,
        String state,
        boolean ready,
        String users,
        String mistake,
        List<Count> counts,
        Optional<Result> result,
        Optional<Result> everybody) {

    /** @param what a state or a reason, as the API writes it */
    @TemplateData
    record Count(String what, long number) {}

    /** @param finished whether these numbers are the last */
    @TemplateData
    record Result(boolean finished, long queued, List<Count> notInvited) {

        static Result of(Invited invited) {
            return new Result(true, invited.queued(), counts(invited.notInvited()));
        }

        static Result of(Mailing mailing) {
            return new Result(mailing.finishedAt().isPresent(), mailing.queued(), counts(mailing.notInvited()));
        }

        private static List<Count> counts(Map<String, ? extends Number> byReason) {
            return byReason.entrySet().stream()
                    .map(one -> new Count(one.getKey(), one.getValue().longValue()))
                    .toList();
        }
    }

    static InviteView of(KnownSurvey known, boolean ready, Map<State, Long> counts, Optional<Mailing> mailing) {
        String survey = SurveysPage.HERE + "/" + known.id();
        return new InviteView(
                survey + "/invite",
                known.name(),
                survey,
                known.state().text(),
                ready,
                "",
                "",
                Arrays.stream(State.values())
                        .filter(counts::containsKey)
                        .map(state -> new Count(state.text(), counts.getOrDefault(state, 0L)))
                        .toList(),
                Optional.empty(),
                mailing.map(Result::of));
    }

    InviteView with(Invited invited) {
        return new InviteView(
                here, name, survey, state, ready, "", "", counts, Optional.of(Result.of(invited)), everybody);
    }

    InviteView with(String written, String wrong) {
        return new InviteView(here, name, survey, state, ready, written, wrong, counts, result, everybody);
    }
}
