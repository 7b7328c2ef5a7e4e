package dev.rapport.application.survey;

import dev.rapport.application.access.Workspaces;
import dev.rapport.application.ingestion.Identities;
import dev.rapport.application.survey.LinkTokens.Claim;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.survey.Asking.UnsignedLinks;
import dev.rapport.domain.survey.Openness;
import dev.rapport.domain.survey.SurveyState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Follows a survey's link, and changes nothing. */
@ApplicationScoped
public class VisitSurvey {

    private final Surveys surveys;
    private final Workspaces workspaces;
    private final Responses responses;
    private final Identities identities;
    private final LinkTokens tokens;
    private final Clock clock;

    VisitSurvey(
            Surveys surveys,
            Workspaces workspaces,
            Responses responses,
            Identities identities,
            LinkTokens tokens,
            Clock clock) {
        this.surveys = surveys;
        this.workspaces = workspaces;
        this.responses = responses;
        this.identities = identities;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * @param key the visitor's secret; empty: somebody new
     * @param token the link's signed part; empty: it has none
     * @return empty if no survey has this slug
     */
    public Optional<Visit> handle(String slug, Optional<String> key, Optional<String> token) {
        return surveys.bySlug(slug)
                .flatMap(known ->
                        workspaces.find(known.workspace()).map(workspace -> visit(workspace, known, key, token)));
    }

    private Visit visit(Workspace workspace, KnownSurvey known, Optional<String> key, Optional<String> token) {
        if (known.state() == SurveyState.DRAFT) {
            return new Visit(workspace, known, Openness.DRAFT, Optional.empty(), Optional.empty());
        }
        Optional<Claim> claim = token.flatMap(one -> tokens.read(workspace.id(), known.id(), one));
        Optional<SurveyResponse> before = claim.flatMap(one -> ofCustomer(workspace, known, one))
                .or(() -> key.flatMap(one -> responses.findByKey(workspace.id(), known.id(), one))
                        .filter(there -> claim.isEmpty() || there.identity().isEmpty()));
        var asking = known.survey().asking();
        // A quota keeps nobody from changing what is counted already.
        long others =
                before.isPresent() || asking.quota().isEmpty() ? 0 : responses.countAsked(workspace.id(), known.id());
        return new Visit(workspace, known, asking.openness(known.state(), clock.instant(), others), claim, before);
    }

    private Optional<SurveyResponse> ofCustomer(Workspace workspace, KnownSurvey known, Claim claim) {
        return identities
                .find(workspace.id(), Identity.user(claim.userId()))
                .flatMap(identity -> responses.findInWave(
                        workspace.id(), known.id(), identity, claim.wave().orElse(0L)));
    }

    /**
     * What a visitor finds.
     *
     * @param claim whom the link was made for; empty: nobody in particular, or it can't be trusted
     * @param before what the visitor answered already
     */
    public record Visit(
            Workspace workspace,
            KnownSurvey known,
            Openness openness,
            Optional<Claim> claim,
            Optional<SurveyResponse> before) {

        /** Whether the survey takes answers by signed links only, and this is none. */
        public boolean refused() {
            return claim.isEmpty()
                    && openness != Openness.DRAFT
                    && known.survey().asking().unsigned() == UnsignedLinks.REFUSE;
        }
    }
}
