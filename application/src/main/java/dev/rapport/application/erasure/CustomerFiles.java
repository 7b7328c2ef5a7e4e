package dev.rapport.application.erasure;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All that is stored of a customer, to be taken along. */
public interface CustomerFiles {

    /**
     * One JSON file, everything in it as of one instant. It is complete when this returns, so that reading it slowly holds nobody up;
     * nothing of it is left when it is closed, or when we crash.
     *
     * @throws dev.rapport.application.refusal.NotFound if the workspace has no such customer
     */
    InputStream write(WorkspaceId workspace, CustomerId customer, List<ScoreNow> scores);

    /** @param score empty: not scored */
    record ScoreNow(String model, int version, LocalDate day, Optional<BigDecimal> score, Optional<String> band) {}
}
