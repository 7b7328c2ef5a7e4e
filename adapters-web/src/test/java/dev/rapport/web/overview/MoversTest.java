package dev.rapport.web.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.application.scoring.CustomerOverview;
import dev.rapport.application.scoring.ModelId;
import dev.rapport.application.scoring.ModelLabel;
import dev.rapport.application.scoring.ScoreChanges;
import dev.rapport.application.scoring.ScoreChanges.Cause;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.RuleId;
import dev.rapport.web.chart.BandScale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MoversTest {

    private static final Map<RuleId, String> SAID = Map.of(new RuleId("active"), "20 % for the days with “A” or “B”");

    @Test
    void what_listens_to_one_event_is_called_by_it() {
        assertThat(from(List.of("A"))).isEqualTo("A");
    }

    @Test
    void what_listens_to_several_or_to_any_is_said_in_the_words_of_the_other_pages() {
        assertThat(from(List.of("A", "B"))).isEqualTo("20 % for the days with “A” or “B”");
        assertThat(from(List.of())).isEqualTo("20 % for the days with “A” or “B”");
    }

    private static String from(List<String> eventTypes) {
        var customer = new CustomerOverview(
                new CustomerId(1),
                Optional.empty(),
                Optional.of("Ada"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var cause = new Cause("active", "as the API says it", eventTypes, BigDecimal.TEN, "new-events");
        var changes = new ScoreChanges(
                new ModelLabel(new ModelId(1), "Any", 1),
                LocalDate.of(2026, 3, 1),
                7,
                List.of(new ScoreChanges.Mover(customer, BigDecimal.TEN, Optional.of(cause))),
                List.of());
        return Movers.of(changes, new BandScale(List.of()), SAID)
                .rises()
                .getFirst()
                .why()
                .orElseThrow()
                .from();
    }
}
