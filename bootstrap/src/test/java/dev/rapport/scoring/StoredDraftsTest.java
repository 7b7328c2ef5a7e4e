package dev.rapport.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.application.scoring.KnownModels;
import dev.rapport.application.scoring.ModelDrafts;
import dev.rapport.application.scoring.ModelDrafts.Content;
import dev.rapport.application.scoring.ModelId;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.scoring.ModelDefinition;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever somebody wrote comes back as it was written: what was left out is left out, what is wrong is as wrong. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StoredDraftsTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId(365);
    private static final ModelId MODEL = new ModelId(365_365);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Inject
    KnownModels known;

    @Inject
    ModelDrafts drafts;

    @BeforeEach
    void ready() {
        Ready.await();
    }

    @Test
    void a_definition_comes_back_as_it_was_written() {
        known.add(WORKSPACE, MODEL, "Round trip", NOW);
        for (int seed = 0; seed < 300; seed++) {
            ModelDefinition written = new SomeDefinitions(new Random(seed)).any();

            drafts.save(WORKSPACE, new Content(MODEL, written, Optional.empty(), seed % 2 == 0), NOW);

            var read = drafts.require(WORKSPACE, MODEL);
            assertThat(read.definition()).as("seed %d", seed).isEqualTo(written);
            assertThat(read.definition().check()).as("seed %d", seed).isEqualTo(written.check());
            assertThat(read.revision()).isEqualTo(seed + 1);
            assertThat(read.makesPrimary()).isEqualTo(seed % 2 == 0);
        }
        drafts.remove(WORKSPACE, MODEL);
        known.remove(WORKSPACE, MODEL);
    }
}
