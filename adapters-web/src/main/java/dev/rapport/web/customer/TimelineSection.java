package dev.rapport.web.customer;

import dev.rapport.application.customer.CustomerTimelines.TypeCount;
import dev.rapport.web.list.Further;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A part of what a customer did.
 *
 * @param events newest first
 * @param types of all of the customer's events, to choose from
 */
@TemplateData
record TimelineSection(List<Happening> events, List<TypeCount> types, Further further) {

    /**
     * An event.
     *
     * @param foreignCurrency the value's currency where it isn't the workspace's
     */
    @TemplateData
    record Happening(
            Instant at,
            String type,
            Optional<BigDecimal> value,
            String foreignCurrency,
            String channel,
            List<Property> properties) {}

    record Property(String name, String value) {}
}
