package dev.rapport.rest.scoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.application.scoring.ModelPreview;
import dev.rapport.application.work.Work;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A preview as lines of JSON: how far it is, and at the end what it found.
 *
 * @param gone whether whoever asked has left: what is written to a closed connection just disappears, so it is asked before each line
 */
record PreviewLines(Work<ModelPreview> preview, ObjectMapper json, BooleanSupplier gone) implements StreamingOutput {

    @Override
    public void write(OutputStream out) throws IOException {
        try {
            ModelPreview made = preview.run(progress -> line(
                    out,
                    "progress",
                    json.createObjectNode().put("done", progress.done()).put("customers", progress.customers())));
            line(out, "preview", made);
        } catch (UncheckedIOException e) {
            if (!gone.getAsBoolean()) {
                throw e.getCause();
            }
        }
    }

    private void line(OutputStream out, String name, Object value) {
        try {
            if (gone.getAsBoolean()) {
                throw new IOException("whoever asked has left");
            }
            out.write(json.writeValueAsBytes(Map.of(name, value)));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
