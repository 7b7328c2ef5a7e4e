package dev.rapport.application.survey;

import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.survey.LinkTokens.Claim;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.survey.Asking.UnsignedLinks;
import dev.rapport.domain.survey.SurveyState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Says which survey a page of the business would show, and to whom. Changes nothing. */
@ApplicationScoped
public class RecogniseVisitor {

    private final Surveys surveys;
    private final LinkTokens tokens;

    RecogniseVisitor(Surveys surveys, LinkTokens tokens) {
        this.surveys = surveys;
        this.tokens = tokens;
    }

    /** @param identity empty: what the page says of its visitor is not to be believed, so that the survey may not be shown */
    public record Visitor(KnownSurvey known, Optional<Identity> identity) {}

    /**
     * @param token as of {@link SignLinks}; where there is one, it alone says who it is
     * @param named by the page, which anybody can have say anything
     * @throws NotFound if the workspace has no survey with this slug
     */
    public Visitor handle(Workspace workspace, String slug, Optional<String> token, Optional<Identity> named) {
        KnownSurvey known = surveys.bySlug(slug)
                .filter(found -> found.workspace().equals(workspace.id()))
                .orElseThrow(() -> new NotFound("survey", slug));
        if (token.isPresent()) {
            return new Visitor(
                    known,
                    tokens.read(workspace.id(), known.id(), token.get())
                            .map(Claim::userId)
                            .map(Identity::user));
        }
        return new Visitor(known, named.filter(_ -> believesPages(known)));
    }

    private static boolean believesPages(KnownSurvey known) {
        // A draft may be wrong, and asks nobody anyway.
        return known.state() == SurveyState.DRAFT || known.survey().asking().unsigned() != UnsignedLinks.REFUSE;
    }
}
