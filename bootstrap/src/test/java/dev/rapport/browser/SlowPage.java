package dev.rapport.browser;

import dev.rapport.application.work.Progress;
import dev.rapport.web.frame.ComingPage;
import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A page whose work takes its time, and ends in a mistake. */
@Path("/gallery/slow")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SlowPage {

    static final AtomicLong DONE = new AtomicLong();

    /** @param to how many customers to count, one after the other, of {@code all} */
    @GET
    @Uncompressed
    @Operation(hidden = true)
    public ComingPage show(@QueryParam("to") long to, @QueryParam("all") long all, @QueryParam("pause") long pause) {
        return new ComingPage("<main><!--coming--></main>", progress -> {
            for (long done = 0; done <= to; done++) {
                DONE.set(done);
                progress.accept(new Progress(done, all));
                sleep(pause);
            }
            throw new IllegalStateException("planted");
        });
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
