package dev.rapport.rest.problem;

import dev.rapport.application.availability.Availability;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What nobody expected is a mistake of ours: the caller gets the request's id, the log everything. */
@Singleton
class UnexpectedMapper {

    private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class);

    private final Problems problems;

    UnexpectedMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response map(Throwable e) {
        if (databaseIsGone(e)) {
            LOG.warnf("The database failed during a request: %s", e.getMessage());
            return Response.fromResponse(problems.answer(
                            503,
                            "database.unavailable",
                            "the database did not answer; what was asked for may have happened or not"))
                    .header(HttpHeaders.RETRY_AFTER, Availability.RETRY_AFTER.toSeconds())
                    .build();
        }
        LOG.error("A request failed", e);
        return problems.answer(500, "internal", "something went wrong on our side; the log knows it by the requestId");
    }

    /** By SQLSTATE: connection exceptions, the server shutting down or starting, no more connections. */
    private static boolean databaseIsGone(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                boolean gone = state == null
                        // Agroal found no free connection in time, and says so in the message only.
                        ? String.valueOf(sql.getMessage()).contains("cquisition timeout")
                        : state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
                if (gone) {
                    return true;
                }
            }
        }
        return false;
    }
}
