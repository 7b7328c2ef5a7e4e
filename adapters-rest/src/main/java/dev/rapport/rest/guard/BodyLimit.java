package dev.rapport.rest.guard;

import dev.rapport.rest.request.ApiPaths;
import dev.rapport.rest.request.BodyTooLarge;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Keeps the management API's bodies to 1 MB, counted while they are read, whatever the caller said about their length.
 * Imports are streams of any size; tracking has limits of its own.
 */
@Provider
class BodyLimit implements ContainerRequestFilter {

    private static final int MAX_BYTES = 1_000_000;
    private static final String UNLIMITED = "/api/v1/imports";

    private final RoutingContext context;

    BodyLimit(RoutingContext context) {
        this.context = context;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        // As the routes see it: //api and /%61pi are /api, too.
        String path = context.normalizedPath();
        if (!path.startsWith(ApiPaths.MANAGEMENT) || path.equals(UNLIMITED) || path.startsWith(UNLIMITED + "/")) {
            return;
        }
        if (request.getLength() > MAX_BYTES) {
            throw new BodyTooLarge(MAX_BYTES);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream()));
        }
    }

    private static final class Limited extends FilterInputStream {

        private long read;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = super.read(into, offset, length);
            count(Math.max(got, 0));
            return got;
        }

        @Override
        public long skip(long wanted) throws IOException {
            long skipped = super.skip(wanted);
            count(skipped);
            return skipped;
        }

        private void count(long more) {
            read += more;
            if (read > MAX_BYTES) {
                throw new BodyTooLarge(MAX_BYTES);
            }
        }
    }
}
