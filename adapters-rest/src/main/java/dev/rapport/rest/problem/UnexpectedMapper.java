package dev.rapport.rest.problem;

import dev.rapport.application.availability.Availability;
import dev.rapport.application.storage.Unquoted;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * What nobody expected. A database that is away or busy is not our mistake, and passes; everything else is: the caller gets
 * the request's id, the log the rest. But for a NUL, which forms and addresses can say and no database can store.
 */
@Singleton
class UnexpectedMapper {

    private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class);

    /** The SQLSTATE of a text that is none; only a caller can have sent it. */
    private static final String NUL = "22021";

    @ServerExceptionMapper
    public Response map(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isGone(sql)) {
                LOG.warnf("The database failed during a request: SQLSTATE %s", sql.getSQLState());
                return later(
                        "database.unavailable",
                        "the database did not answer; what was asked for may have happened or not");
            }
            if (cause instanceof SQLException sql && NUL.equals(sql.getSQLState())) {
                return Problem.of(
                                400,
                                "request.malformed",
                                "a text has a NUL, or half a character, which nobody can store")
                        .toResponse();
            }
            if (cause instanceof SQLException sql
                    && String.valueOf(sql.getSQLState()).startsWith("40")) {
                return later("database.busy", "others were changing the same; nothing of this request was kept");
            }
        }
        LOG.error("A request failed", Unquoted.of(e));
        return Problem.of(500, "internal", "something went wrong on our side; the log knows it by the requestId")
                .toResponse();
    }

    private static Response later(String code, String detail) {
        return Response.fromResponse(Problem.of(503, code, detail).toResponse())
                .header(HttpHeaders.RETRY_AFTER, Availability.RETRY_AFTER.toSeconds())
                .build();
    }

    /** By SQLSTATE: connection exceptions, the server shutting down or starting, no more connections. */
    private static boolean isGone(SQLException e) {
        String state = e.getSQLState();
        return state == null
                // Agroal found no free connection in time, and says so in the message only.
                ? String.valueOf(e.getMessage()).contains("cquisition timeout")
                : state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
    }
}
