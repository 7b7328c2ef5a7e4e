package dev.rapport.web.customer;

import dev.rapport.application.customer.CustomerTimelines.TypeCount;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Further;
import dev.rapport.web.list.Sorting;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A part of what a customer did.
 *
 * @param types of all of the customer's events, to choose from
 * @param export where the same events are a file
 */
@TemplateData
record TimelineSection(
        List<Happening> events, List<TypeCount> types, Sorting sorting, Further further, Address export) {

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
