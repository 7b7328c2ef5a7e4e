package dev.rapport.application.scoring;

import dev.rapport.application.customer.CustomerProfile;
import dev.rapport.application.customer.CustomerProfiles;
import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.customer.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds a customer by userId, with the score as it is now; always live. */
@ApplicationScoped
public class FindCustomer {

    private final CustomerReferences references;
    private final CustomerProfiles profiles;
    private final LookAtModel lookAtModel;
    private final ScoreCustomer scoreCustomer;

    FindCustomer(
            CustomerReferences references,
            CustomerProfiles profiles,
            LookAtModel lookAtModel,
            ScoreCustomer scoreCustomer) {
        this.references = references;
        this.profiles = profiles;
        this.lookAtModel = lookAtModel;
        this.scoreCustomer = scoreCustomer;
    }

    /** @return nobody or one, as a list of customers is */
    public CustomerOverviewPage handle(Workspace workspace, String userId, ModelChoice model, LocalDate today) {
        Optional<CustomerId> found = references.of(workspace.id(), Identity.user(userId));
        if (found.isEmpty()) {
            ModelLabel label = lookAtModel.handle(workspace, model).label();
            return new CustomerOverviewPage(label, today, true, List.of(), Optional.empty());
        }
        CustomerProfile profile = profiles.one(workspace.id(), found.get());
        ExplainedScore score = scoreCustomer.handle(workspace, found.get(), model, today);
        var overview = new CustomerOverview(
                profile.id(),
                profile.userId(),
                profile.name(),
                profile.email(),
                profile.lastSeen(),
                score.score(),
                score.band(),
                score.change7(),
                score.change30());
        return new CustomerOverviewPage(score.model(), today, true, List.of(overview), Optional.empty());
    }
}
