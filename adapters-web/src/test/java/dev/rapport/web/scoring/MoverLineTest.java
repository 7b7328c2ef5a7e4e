package dev.rapport.web.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.application.scoring.BandLabel;
import dev.rapport.application.scoring.ModelPreview.Mover;
import dev.rapport.application.scoring.ModelPreview.Reason;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.RuleId;
import dev.rapport.web.chart.Band;
import dev.rapport.web.scoring.MoverLine.Why;
import dev.rapport.web.scoring.MoverLine.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MoverLineTest {

    private static final RuleId A = new RuleId("a");
    private static final Wording WORDING =
            new Wording(Map.of(A, "2 points for each “Order”"), Map.of(A, "3 points for each “Order”"));
    private static final Wording SAME = new Wording(WORDING.after(), WORDING.after());
    private static final Optional<String> API = Optional.of("as the API says it");

    @Test
    void a_rule_is_said_as_the_draft_says_it_and_as_it_was_if_it_was_dropped() {
        assertThat(why(API, API, WORDING)).isEqualTo(said("changed", "3 points for each “Order”"));
        assertThat(why(API, API, SAME)).isEqualTo(said("same", "3 points for each “Order”"));
        assertThat(why(Optional.empty(), API, WORDING)).isEqualTo(said("new", "3 points for each “Order”"));
        assertThat(why(API, Optional.empty(), WORDING)).isEqualTo(said("dropped", "2 points for each “Order”"));
    }

    private static Why said(String kind, String rule) {
        return new Why(kind, rule, BigDecimal.TEN);
    }

    private static Why why(Optional<String> before, Optional<String> after, Wording wording) {
        var label = new BandLabel("all", "All", "grey");
        var band = new Band("All", "grey", 1, 1);
        var mover = new Mover(
                new CustomerId(1),
                Optional.empty(),
                BigDecimal.ZERO,
                BigDecimal.TEN,
                BigDecimal.TEN,
                label,
                label,
                List.of(new Reason("a", before, after, BigDecimal.TEN)));
        return MoverLine.of(mover, "Ada", band, band, wording).reasons().getFirst();
    }
}
