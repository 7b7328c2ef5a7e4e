package dev.rapport.web.customer;

import dev.rapport.domain.customer.CustomerId;
import io.quarkus.qute.TemplateData;

/**
 * A customer that a search found.
 *
 * @param under what else identifies the customer; blank: nothing
 */
@TemplateData
record FoundCustomer(CustomerId id, String title, String under) {}
