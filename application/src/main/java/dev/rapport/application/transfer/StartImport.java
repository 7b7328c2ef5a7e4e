package dev.rapport.application.transfer;

import dev.rapport.application.ids.Ids;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.application.survey.Surveys;
import dev.rapport.application.transfer.ImportFiles.Received;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes a file, however large, and has it imported in the background. Answers when the file is on disk. Opens no transaction: an
 * upload may take hours.
 */
@ApplicationScoped
public class StartImport {

    private static final int LONGEST_NAME = 255;

    private final ImportFiles files;
    private final BeginImport beginImport;
    private final ImportWork work;
    private final Surveys surveys;
    private final Ids ids;
    private final Clock clock;

    StartImport(ImportFiles files, BeginImport beginImport, ImportWork work, Surveys surveys, Ids ids, Clock clock) {
        this.files = files;
        this.beginImport = beginImport;
        this.work = work;
        this.surveys = surveys;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws Invalid if it has no rows, is no CSV, or a column is missing; nothing of it is kept then */
    public ImportId handle(Workspace workspace, ImportOptions options, InputStream body) {
        Optional<KnownSurvey> survey = SurveyOfFile.of(surveys, workspace, options);
        // A customer who is erased while the body is read is erased from the file, too.
        Instant begun = clock.instant();
        Received received = files.receive(body);
        var id = new ImportId(ids.next());
        boolean kept = false;
        try {
            Imports.NewImport newImport = describe(id, options, survey, received, begun);
            files.keep(received, id);
            beginImport.handle(workspace.id(), newImport);
            kept = true;
        } finally {
            if (!kept) {
                files.discard(received);
                files.delete(id);
            }
        }
        work.wake();
        return id;
    }

    private Imports.NewImport describe(
            ImportId id, ImportOptions options, Optional<KnownSurvey> survey, Received received, Instant begun) {
        try (CsvRows csv = files.open(received, options.delimiter())) {
            ColumnMapping mapping = survey.map(known -> ColumnMapping.ofAnswers(csv.header(), options, known))
                    .orElseGet(() -> ColumnMapping.of(csv.header(), options));
            if (csv.next().isEmpty()) {
                throw new Invalid("import.empty", "the file has a header, but no rows");
            }
            String name = options.fileName();
            return new Imports.NewImport(
                    id,
                    name.substring(0, Math.min(name.length(), LONGEST_NAME)).replace('\0', ' '),
                    received.digest(),
                    received.bytes(),
                    csv.delimiter(),
                    csv.header(),
                    mapping,
                    files.node(),
                    begun);
        }
    }
}
