package dev.rapport.application.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.application.ingestion.InMemoryIngestion;
import dev.rapport.application.ingestion.InMemoryRecording;
import dev.rapport.application.storage.StorageFailure;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.ingestion.EventType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunImportTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Workspace WORKSPACE =
            new Workspace(new WorkspaceId(1), "Acme", ZoneOffset.UTC, Currency.getInstance("EUR"));
    private static final ImportId ID = new ImportId(7);

    private final InMemoryImports imports = new InMemoryImports();
    private final OneFile file = new OneFile(2_500);
    private final InMemoryRecording recording = InMemoryRecording.begin();
    private final RunImport runImport = new RunImport(
            file,
            imports,
            new AdvanceImport(imports, new InMemoryIngestion(), (_, _, _) -> Set.of()),
            recording.recordEvents(),
            new NoAnswers(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void stop() throws InterruptedException {
        recording.close();
    }

    @Test
    void every_row_is_stored_once_and_the_file_goes() {
        run();

        assertThat(imports.state).isEqualTo(ImportState.DONE);
        assertThat(imports.rowsDone).isEqualTo(2_500);
        assertThat(recording.stored().events()).hasSize(2_500).doesNotHaveDuplicates();
        assertThat(file.deleted).isTrue();
    }

    @Test
    void what_nobody_foresaw_ends_the_import_after_five_tries_and_says_so() {
        recording.stored().before(_ -> {
            throw new IllegalStateException("a bug");
        });
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(imports.state.isEnd()).as("before try " + attempt).isFalse();
            assertThatThrownBy(this::run).isInstanceOf(IllegalStateException.class);
        }

        assertThat(imports.state).isEqualTo(ImportState.FAILED);
        assertThat(imports.failure).contains("5 tries").contains("log");
        assertThat(file.deleted).isTrue();
    }

    @Test
    void progress_gives_new_tries() {
        var failing = new AtomicBoolean();
        recording.stored().before(_ -> {
            if (failing.get()) {
                throw new IllegalStateException("now and then");
            }
        });
        var steps = new AtomicInteger();
        imports.advancing = () -> {
            if (steps.incrementAndGet() > 1) {
                throw new IllegalStateException("now and then");
            }
        };
        int failures = 0;
        for (int attempt = 0; attempt < 20 && !imports.state.isEnd(); attempt++) {
            // Two in vain, then one that gets a piece through before it fails; however pieces share a micro-batch.
            failing.set(attempt % 3 != 2);
            steps.set(0);
            try {
                run();
            } catch (IllegalStateException nowAndThen) {
                failures++;
            }
        }

        assertThat(failures).as("more than may follow one another").isGreaterThan(5);
        assertThat(imports.state).isEqualTo(ImportState.DONE);
        assertThat(recording.stored().events()).hasSize(2_500).doesNotHaveDuplicates();
    }

    @Test
    void a_database_that_is_away_is_waited_for_however_often_it_goes() {
        imports.advancing = () -> {
            throw new StorageFailure(
                    StorageFailure.Kind.UNAVAILABLE, "SQLSTATE 08006", new IllegalStateException("away"));
        };
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThatThrownBy(this::run).isInstanceOf(StorageFailure.class);
        }
        imports.advancing = () -> {};
        run();

        assertThat(imports.state).isEqualTo(ImportState.DONE);
        assertThat(recording.stored().events()).hasSize(2_500).doesNotHaveDuplicates();
    }

    @Test
    void a_step_that_the_database_refuses_is_not_tried_for_ever() {
        imports.advancing = () -> {
            throw new StorageFailure(StorageFailure.Kind.DATA, "SQLSTATE 22000", new IllegalStateException("refused"));
        };
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(this::run).isInstanceOf(StorageFailure.class);
        }

        assertThat(imports.state).isEqualTo(ImportState.FAILED);
    }

    @Test
    void an_import_that_is_stopped_goes_on_where_it_was() {
        var asked = new AtomicInteger();
        runImport.handle(WORKSPACE, job(), () -> asked.incrementAndGet() > 2_503);
        assertThat(imports.state).isEqualTo(ImportState.RUNNING);

        run();

        assertThat(imports.state).isEqualTo(ImportState.DONE);
        assertThat(imports.rowsDone).isEqualTo(2_500);
        assertThat(recording.stored().events()).hasSize(2_500).doesNotHaveDuplicates();
    }

    private void run() {
        runImport.handle(WORKSPACE, job(), () -> false);
    }

    /** As who goes on with it finds it. */
    private ImportJob job() {
        return new ImportJob(
                ID,
                imports.state,
                "digest",
                ',',
                OneFile.HEADER,
                new ColumnMapping(
                        Map.of(ColumnRole.USER_ID, "user", ColumnRole.TIMESTAMP, "day"),
                        Optional.of(new EventType("Order")),
                        List.of(),
                        Optional.empty()),
                NOW,
                imports.rowsDone);
    }
}
