package dev.rapport.web.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.application.scoring.ModelPreview;
import dev.rapport.application.scoring.PreviewScoringModel.Prepared;
import dev.rapport.application.scoring.PreviewScoringModel.Progress;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The page of a preview, sent as it is made. Each step hides the one before it, and the result hides them all, by style
 * alone.
 *
 * @param page with a place for the preview
 */
record PreviewStream(String page, Prepared prepared, Function<ModelPreview, PreviewResult> results)
        implements StreamingOutput {

    private static final Logger LOG = Logger.getLogger(PreviewStream.class);
    private static final String PLACE = "<!--preview-->";

    /** Renders templates/PreviewStream/step.html. */
    record step(Progress at, int percent) implements TemplateInstance {}

    /** Renders templates/PreviewStream/result.html. */
    record result(PreviewResult made) implements TemplateInstance {}

    /** Renders templates/PreviewStream/failed.html. */
    record failed() implements TemplateInstance {}

    @Override
    public void write(OutputStream out) throws IOException {
        int place = page.indexOf(PLACE);
        try {
            send(out, page.substring(0, place) + "<div class=\"steps\">");
            String made = made(out);
            send(out, "</div>" + made + page.substring(place + PLACE.length()));
        } catch (UncheckedIOException readerIsGone) {
            throw readerIsGone.getCause();
        }
    }

    private String made(OutputStream out) {
        try {
            var steps = new Steps(out);
            return new result(results.apply(prepared.run(steps::reach))).render();
        } catch (UncheckedIOException readerIsGone) {
            throw readerIsGone;
        } catch (RuntimeException e) {
            LOG.error("A preview failed", e);
            return new failed().render();
        }
    }

    private static void send(OutputStream out, String text) {
        try {
            out.write(text.getBytes(UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says each percent once: a page of a million customers must not become long by it. */
    private static final class Steps {

        private final OutputStream out;
        private int said = -1;

        Steps(OutputStream out) {
            this.out = out;
        }

        void reach(Progress at) {
            int percent = at.customers() == 0 ? 100 : (int) (100 * at.done() / at.customers());
            if (percent != said) {
                said = percent;
                send(out, new step(at, percent).render());
            }
        }
    }
}
