package dev.rapport.rest.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.application.scoring.ModelPreview;
import dev.rapport.application.work.Progress;
import dev.rapport.application.work.Work;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PreviewLinesTest {

    private static final long MANY = 1_000;

    private final AtomicLong done = new AtomicLong();

    @Test
    void whoever_leaves_ends_the_preview_at_its_next_step() throws IOException {
        var out = new ByteArrayOutputStream();

        new PreviewLines(work(), new ObjectMapper(), () -> done.get() > 2).write(out);

        assertThat(done).hasValue(3);
        assertThat(out.toString(UTF_8)).isEqualTo("""
                        {"progress":{"done":1,"customers":1000}}
                        {"progress":{"done":2,"customers":1000}}
                        """);
    }

    @Test
    void what_cannot_be_written_to_somebody_who_is_there_is_an_error() {
        var full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("no space left");
            }
        };

        assertThatThrownBy(() -> new PreviewLines(work(), new ObjectMapper(), () -> false).write(full))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }

    private Work<ModelPreview> work() {
        return progress -> {
            while (done.incrementAndGet() <= MANY) {
                progress.accept(new Progress(done.get(), MANY));
            }
            throw new AssertionError("nobody was there any more");
        };
    }
}
