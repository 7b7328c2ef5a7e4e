package dev.rapport.application.erasure;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.erasure.CustomerFiles.ScoreNow;
import dev.rapport.application.scoring.BandLabel;
import dev.rapport.application.scoring.ExplainedScore;
import dev.rapport.application.scoring.ModelChoice;
import dev.rapport.application.scoring.ScoreCustomer;
import dev.rapport.application.scoring.ScoringModels;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Hands out all that is stored of a customer, and the scores that follow from it today. */
@ApplicationScoped
public class ExportCustomer {

    private final ScoringModels models;
    private final ScoreCustomer scoreCustomer;
    private final CustomerFiles files;
    private final Audit audit;
    private final Clock clock;

    ExportCustomer(ScoringModels models, ScoreCustomer scoreCustomer, CustomerFiles files, Audit audit, Clock clock) {
        this.models = models;
        this.scoreCustomer = scoreCustomer;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Nothing of the file leaves unless it is noted, and nothing is noted unless the file is complete.
     *
     * @return the file, as of {@link CustomerFiles#write}
     * @throws dev.rapport.application.refusal.NotFound if the workspace has no such customer
     */
    public InputStream handle(Workspace workspace, CustomerId customer) {
        LocalDate today = workspace.dayOf(clock.instant());
        List<ScoreNow> scores = models.current(workspace.id()).stream()
                .map(version -> scoreCustomer.handle(
                        workspace, customer, ModelChoice.current(version.label().id()), today))
                .map(ExportCustomer::now)
                .toList();
        InputStream file = files.write(workspace.id(), customer, scores);
        try {
            audit.note(workspace.id(), AuditAction.CUSTOMER_EXPORTED, customer);
        } catch (RuntimeException unnoted) {
            closeAfter(unnoted, file);
            throw unnoted;
        }
        return file;
    }

    private static void closeAfter(RuntimeException failure, InputStream file) {
        try {
            file.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static ScoreNow now(ExplainedScore score) {
        return new ScoreNow(
                score.model().name(),
                score.model().version(),
                score.day(),
                score.score(),
                score.band().map(BandLabel::name));
    }
}
