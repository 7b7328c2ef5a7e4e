package dev.rapport.application.survey;

import dev.rapport.application.access.Workspaces;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.Openness;
import dev.rapport.domain.survey.SurveyState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Follows a survey's public link, and changes nothing. */
@ApplicationScoped
public class VisitSurvey {

    private final Surveys surveys;
    private final Workspaces workspaces;
    private final Responses responses;
    private final Clock clock;

    VisitSurvey(Surveys surveys, Workspaces workspaces, Responses responses, Clock clock) {
        this.surveys = surveys;
        this.workspaces = workspaces;
        this.responses = responses;
        this.clock = clock;
    }

    /**
     * @param key the visitor's secret; empty: somebody new
     * @return empty if no survey has this slug
     */
    public Optional<Visit> handle(String slug, Optional<String> key) {
        return surveys.bySlug(slug)
                .flatMap(known -> workspaces.find(known.workspace()).map(workspace -> visit(workspace, known, key)));
    }

    private Visit visit(Workspace workspace, KnownSurvey known, Optional<String> key) {
        if (known.state() == SurveyState.DRAFT) {
            return new Visit(workspace, known, Openness.DRAFT, Optional.empty());
        }
        Optional<SurveyResponse> before = key.flatMap(one -> responses.findByKey(workspace.id(), known.id(), one));
        var asking = known.survey().asking();
        // A quota keeps nobody from changing what is counted already.
        long others =
                before.isPresent() || asking.quota().isEmpty() ? 0 : responses.countAsked(workspace.id(), known.id());
        return new Visit(workspace, known, asking.openness(known.state(), clock.instant(), others), before);
    }

    /**
     * What a visitor finds.
     *
     * @param before what the visitor answered already
     */
    public record Visit(Workspace workspace, KnownSurvey known, Openness openness, Optional<SurveyResponse> before) {}
}
