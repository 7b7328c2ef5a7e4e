package dev.rapport.web.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.application.work.Progress;
import dev.rapport.application.work.Work;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;

/**
 * A page that is sent as it is made: its beginning at once, then how far the work is, then what came of it and the rest. Each step
 * hides the one before it, and the result hides them all, by style alone. Leaving the page ends the work.
 *
 * <p>Its resource method has to be {@code @Uncompressed}: what is compressed is held back until there is enough of it.
 *
 * @param page with one {@code {#coming /}} where the result belongs
 */
public record ComingPage(String page, Work<TemplateInstance> work) implements StreamingOutput {

    private static final Logger LOG = Logger.getLogger(ComingPage.class);
    private static final String PLACE = "<!--coming-->";

    /** Renders templates/ComingPage/begun.html. */
    record begun() implements TemplateInstance {}

    /** Renders templates/ComingPage/step.html. */
    record step(Progress at) implements TemplateInstance {}

    /** Renders templates/ComingPage/failed.html. */
    record failed() implements TemplateInstance {}

    @Override
    public void write(OutputStream out) throws IOException {
        int place = page.indexOf(PLACE);
        try {
            send(out, page.substring(0, place) + "<div class=\"steps\">" + new begun().render());
            send(out, "</div>" + made(out) + page.substring(place + PLACE.length()));
        } catch (UncheckedIOException readerIsGone) {
            throw readerIsGone.getCause();
        }
    }

    private String made(OutputStream out) {
        try {
            return work.run(new Steps(out)::reach).render();
        } catch (UncheckedIOException readerIsGone) {
            throw readerIsGone;
        } catch (RuntimeException e) {
            LOG.error("The rest of a page failed", e);
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
            if (at.percent() != said) {
                said = at.percent();
                send(out, new step(at).render());
            }
        }
    }
}
