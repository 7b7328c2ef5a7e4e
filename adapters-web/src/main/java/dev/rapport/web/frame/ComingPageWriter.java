package dev.rapport.web.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.application.storage.Unquoted;
import dev.rapport.application.work.Progress;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Sends a page while it is made. What is written to a reader who has left just disappears, so the connection is asked. */
@Provider
public class ComingPageWriter implements ServerMessageBodyWriter<ComingPage> {

    private static final Logger LOG = Logger.getLogger(ComingPageWriter.class);

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return ComingPage.class.isAssignableFrom(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return ComingPage.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(ComingPage page, Type genericType, ServerRequestContext context) throws IOException {
        OutputStream out = context.getOrCreateOutputStream();
        try {
            write(page, new Reader(out, () -> context.serverResponse().closed()));
            out.close();
        } catch (UncheckedIOException readerHasLeft) {
            LOG.debug("Whoever asked for a page has left it", readerHasLeft);
        }
    }

    @Override
    public void writeTo(
            ComingPage page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        write(page, new Reader(out, () -> false));
    }

    private static void write(ComingPage page, Reader reader) {
        reader.send(page.before() + "<div class=\"coming\">" + new ComingPage.begun().render());
        reader.send("</div>" + made(page, reader) + page.after());
    }

    private static String made(ComingPage page, Reader reader) {
        try {
            return page.work().run(reader::reach).render();
        } catch (UncheckedIOException readerHasLeft) {
            throw readerHasLeft;
        } catch (RuntimeException e) {
            LOG.error("The rest of a page failed", Unquoted.of(e));
            return new ComingPage.failed().render();
        }
    }

    private static final class Reader {

        private final OutputStream out;
        private final BooleanSupplier gone;
        private int said = -1;

        Reader(OutputStream out, BooleanSupplier gone) {
            this.out = out;
            this.gone = gone;
        }

        /** Says each percent once: a page of a million customers must not become long by it. */
        void reach(Progress at) {
            if (at.customers() > 0 && at.percent() != said) {
                said = at.percent();
                send(new ComingPage.step(at).render());
            }
        }

        void send(String text) {
            try {
                if (gone.getAsBoolean()) {
                    throw new IOException("the reader has left");
                }
                out.write(text.getBytes(UTF_8));
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
