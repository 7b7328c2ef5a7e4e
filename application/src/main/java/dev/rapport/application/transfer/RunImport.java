package dev.rapport.application.transfer;

import dev.rapport.application.ingestion.Receipt;
import dev.rapport.application.ingestion.RecordEvents;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.survey.ImportedAnswer;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * Imports a file, from where it was left. A file that can't be read to its end is refused before any of its rows is stored. Some
 * pieces are under way at a time, so that the writer never waits for the reader; they are settled in their order, so that the
 * place to go on from is one number. Being interrupted between any two steps costs a repetition, which adds nothing.
 */
@ApplicationScoped
public class RunImport {

    private static final int PIECES_UNDER_WAY = 4;

    private final ImportFiles files;
    private final Imports imports;
    private final AdvanceImport advanceImport;
    private final RecordEvents recordEvents;
    private final AnswerDelivery answers;
    private final Clock clock;
    private final FailedTries failedTries = new FailedTries();

    RunImport(
            ImportFiles files,
            Imports imports,
            AdvanceImport advanceImport,
            RecordEvents recordEvents,
            AnswerDelivery answers,
            Clock clock) {
        this.files = files;
        this.imports = imports;
        this.advanceImport = advanceImport;
        this.recordEvents = recordEvents;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Returns when the import is at its end, or is to be undone, or {@code stopping}.
     *
     * @param job an import that is to be begun or to be gone on with
     * @throws RuntimeException if it was interrupted by what nobody foresaw; it is to be gone on with, or has failed if that
     *     happens again and again
     */
    public void handle(Workspace workspace, ImportJob job, BooleanSupplier stopping) {
        try {
            if (job.state() == ImportState.RUNNING || begin(workspace, job, stopping)) {
                importRows(workspace, job, stopping);
            }
        } catch (Invalid unreadable) {
            imports.fail(workspace.id(), job.id(), unreadable.detail(), clock.instant());
            files.delete(job.id());
        } catch (PatientDelivery.Stopped stopped) {
            // Whoever starts next goes on from the last step.
        } catch (RuntimeException failure) {
            if (failedTries.isLast(job, failure)) {
                imports.fail(workspace.id(), job.id(), FailedTries.IN_WORDS, clock.instant());
                files.delete(job.id());
            }
            throw failure;
        }
    }

    private boolean begin(Workspace workspace, ImportJob job, BooleanSupplier stopping) {
        long rows = 0;
        try (CsvRows csv = files.open(job.id(), Optional.of(job.delimiter()))) {
            while (csv.next().isPresent()) {
                rows++;
                if (stopping.getAsBoolean()) {
                    return false;
                }
            }
        }
        return imports.begin(workspace.id(), job.id(), rows, clock.instant());
    }

    private void importRows(Workspace workspace, ImportJob job, BooleanSupplier stopping) {
        boolean finished;
        try (CsvRows csv = files.open(job.id(), Optional.of(job.delimiter()));
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < job.rowsDone(); i++) {
                csv.next();
            }
            finished = new Flow(workspace, job, csv, pieces(workspace, job, stopping), senders).run(stopping);
        }
        if (finished) {
            imports.finish(workspace.id(), job.id(), clock.instant());
            files.delete(job.id());
        } else {
            // Every piece has been answered by now: what one stored behind the back of an undo is found by another.
            imports.undoAgain(workspace.id(), job.id());
        }
    }

    /** How the pieces of a file are stored. */
    private interface Pieces {

        List<Receipt> store(ImportPiece piece);
    }

    private Pieces pieces(Workspace workspace, ImportJob job, BooleanSupplier stopping) {
        if (job.mapping().survey().isEmpty()) {
            var reader = new RowReader(workspace, job.header(), job.mapping(), job.digest());
            var delivery = new PatientDelivery(recordEvents, workspace, job, stopping);
            return piece ->
                    delivery.deliver(piece.rows().stream().map(reader::read).toList());
        }
        SurveyId survey = job.mapping().survey().get();
        var reader = new AnswerRowReader(
                workspace, job.header(), job.mapping(), answers.survey(workspace, survey), job.digest());
        return piece -> {
            List<AnswerRowReader.Read> rows =
                    piece.rows().stream().map(reader::read).toList();
            List<Receipt.Rejected> unreadable =
                    rows.stream().flatMap(row -> row.refused().stream()).toList();
            List<ImportedAnswer> readable =
                    rows.stream().flatMap(row -> row.answer().stream()).toList();
            return List.of(new Receipt(0, 0, unreadable), answers.deliver(workspace, survey, job.id(), readable));
        };
    }

    /** The pieces of one run of an import. */
    private final class Flow {

        private final Workspace workspace;
        private final ImportJob job;
        private final CsvRows csv;
        private final Pieces pieces;
        private final ExecutorService senders;
        private final int atOnce;
        private final ArrayDeque<UnderWay> underWay = new ArrayDeque<>();
        private long rowsDone;

        private record UnderWay(ImportPiece piece, Future<List<Receipt>> receipts) {}

        Flow(Workspace workspace, ImportJob job, CsvRows csv, Pieces pieces, ExecutorService senders) {
            this.workspace = workspace;
            this.job = job;
            this.csv = csv;
            this.pieces = pieces;
            this.senders = senders;
            // Of two answers to one asking the earlier row is the one that counts.
            this.atOnce = job.mapping().survey().isPresent() ? 1 : PIECES_UNDER_WAY;
            this.rowsDone = job.rowsDone();
        }

        /** @return whether all rows are settled */
        boolean run(BooleanSupplier stopping) {
            boolean more = true;
            while (more || !underWay.isEmpty()) {
                if (stopping.getAsBoolean()) {
                    throw stopped();
                }
                if (more && underWay.size() < atOnce) {
                    more = send();
                } else if (!settle(underWay.remove())) {
                    return false;
                }
            }
            return true;
        }

        private boolean send() {
            Optional<ImportPiece> next = ImportPiece.next(csv);
            next.ifPresent(piece -> underWay.add(new UnderWay(piece, senders.submit(() -> pieces.store(piece)))));
            return next.isPresent();
        }

        private boolean settle(UnderWay oldest) {
            Imports.Step step = oldest.piece().settled(rowsDone, await(oldest.receipts()));
            rowsDone += step.rows();
            return advanceImport.handle(workspace.id(), job.id(), step, clock.instant());
        }

        private List<Receipt> await(Future<List<Receipt>> receipts) {
            try {
                return receipts.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw stopped();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof PatientDelivery.Stopped stopped) {
                    throw stopped;
                }
                throw new IllegalStateException("a piece of import " + job.id() + " was not stored", e.getCause());
            }
        }

        private PatientDelivery.Stopped stopped() {
            return new PatientDelivery.Stopped();
        }
    }
}
