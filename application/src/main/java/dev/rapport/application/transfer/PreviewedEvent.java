package dev.rapport.application.transfer;

import dev.rapport.domain.ingestion.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A row as it would be understood.
 *
 * @param anonymous whether {@code customer} is an anonymousId and not a userId
 */
public record PreviewedEvent(
        String customer,
        boolean anonymous,
        EventType event,
        Instant at,
        Optional<BigDecimal> value,
        Optional<String> currency,
        String channel,
        String messageId,
        Map<String, ?> properties) {}
