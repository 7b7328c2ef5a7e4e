package dev.rapport.application.transfer;

import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.application.survey.Surveys;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.SurveyState;
import java.util.Optional;

/** The survey whose answers are in a file. */
final class SurveyOfFile {

    private SurveyOfFile() {}

    /**
     * @return empty: it is a file of events
     * @throws NotFound if there is no such survey
     * @throws Conflict {@code survey.draft}
     */
    static Optional<KnownSurvey> of(Surveys surveys, Workspace workspace, ImportOptions options) {
        return options.survey().map(text -> {
            KnownSurvey survey = SurveyId.parse(text)
                    .flatMap(id -> surveys.find(workspace.id(), id))
                    .or(() -> surveys.bySlug(text)
                            .filter(found -> found.workspace().equals(workspace.id())))
                    .orElseThrow(() -> new NotFound("survey", text));
            if (survey.state() == SurveyState.DRAFT) {
                throw new Conflict("survey.draft", "a draft takes no answers: " + survey.name());
            }
            return survey;
        });
    }
}
