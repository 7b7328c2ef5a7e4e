package dev.rapport.web.customer;

import dev.rapport.application.scoring.Change;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.web.chart.Band;
import dev.rapport.web.chart.Sparkline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of the list of customers.
 *
 * @param under another name by which somebody may know the customer; may be empty
 * @param line the score over 30 days
 */
record CustomerRow(
        CustomerId id,
        String name,
        String under,
        Optional<BigDecimal> score,
        Optional<Band> band,
        Optional<Change> change7,
        Optional<Change> change30,
        Optional<LocalDate> seen,
        Sparkline line) {}
