package dev.rapport.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.application.scoring.CustomerSamples;
import dev.rapport.application.scoring.ModelEffect;
import dev.rapport.application.scoring.ModelEffect.Example;
import dev.rapport.application.scoring.ModelId;
import dev.rapport.application.scoring.ShowModelEffect;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.condition.Operator;
import dev.rapport.domain.condition.PropertyTest;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.scoring.Bands;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.PointsModel;
import dev.rapport.domain.scoring.Rule;
import dev.rapport.domain.scoring.Signal;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the editor shows of a draft: customer i of 1,100 has signed in once, with the property n = i. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ModelEffectTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final int CUSTOMERS = 1_100;

    private static @Nullable ModelCalls mine;

    @Inject
    DataSource source;

    @Inject
    ShowModelEffect showEffect;

    @Inject
    CustomerSamples samples;

    @BeforeEach
    void ready() {
        Ready.await();
        if (mine == null) {
            var calls = new ModelCalls(OwnWorkspace.create(source, 401, "UTC"));
            OwnWorkspace.create(source, 402, "UTC");
            for (int from = 0; from < CUSTOMERS; from += 100) {
                calls.workspace().send("/v1/batch", batch(from, from + 100));
            }
            mine = calls;
        }
    }

    private static String batch(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(
                        "{\"type\": \"track\", \"userId\": \"c%1$04d\", \"event\": \"Signed In\", \"properties\": {\"n\": %1$d}, \"timestamp\": \"2026-03-01T12:00:00Z\"}"
                                ::formatted)
                .collect(Collectors.joining(",", "{\"batch\": [", "]}"));
    }

    @Test
    void a_sample_is_the_same_each_time_and_none_of_another_workspace() {
        CustomerSamples.Sample first = samples.of(new WorkspaceId(401), 50);

        assertThat(first.customers()).hasSize(50).doesNotHaveDuplicates();
        assertThat(first.of()).isEqualTo(CUSTOMERS);
        assertThat(samples.of(new WorkspaceId(401), 50)).isEqualTo(first);
        assertThat(samples.of(new WorkspaceId(401), 5_000).customers()).hasSize(CUSTOMERS);
        assertThat(samples.of(new WorkspaceId(402), 50)).isEqualTo(new CustomerSamples.Sample(List.of(), 0));
    }

    @Test
    void a_thousand_stand_for_all_and_three_for_them() {
        ModelEffect effect = effect(401, "0", Optional.empty(), signIns("7"));

        assertThat(effect.customers()).isEqualTo(CUSTOMERS);
        assertThat(effect.sample().customers()).isEqualTo(1_000);
        assertThat(effect.sample().after().scored()).isEqualTo(1_000);
        assertThat(effect.sample().before()).isEmpty();
        assertThat(effect.examples())
                .hasSize(3)
                .allMatch(example -> example.before().isEmpty())
                .allMatch(example -> points(example).compareTo(BigDecimal.valueOf(7)) == 0);
        assertThat(effect.followed()).isEmpty();
    }

    /** Customers 1,000 to 1,099 have n ≥ 1,000, which no published model asks for. */
    @Test
    void a_condition_that_nobody_counts_yet_is_counted_from_the_events() {
        var condition = new Condition(List.of(PropertyTest.of("n", Operator.AT_LEAST, new BigDecimal("1000"))));
        Rule rule =
                Rule.perEvent("big", "Signed In", "50").listeningTo(new Signal(new EventType("Signed In"), condition));

        ModelEffect effect = effect(401, "0", Optional.of("c1042"), rule);
        Example followed = effect.followed().orElseThrow();
        ModelEffect other = effect(401, "0", Optional.of("c0042"), rule);

        assertThat(points(followed)).isEqualByComparingTo("50");
        assertThat(followed.name()).isEqualTo("c1042");
        assertThat(points(other.followed().orElseThrow())).isEqualByComparingTo("0");
        assertThat(effect.sample().histogram().orElseThrow().after().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(1_000);
        assertThat(other.examples()).isEqualTo(effect.examples());
    }

    @Test
    void the_published_version_is_what_it_is_compared_with() {
        String id = requireNonNull(mine).published("Compared", ModelCalls.signIns(3));

        ModelEffect effect = effect(401, id, Optional.of("c0001"), signIns("60"));

        assertThat(effect.sample().before().orElseThrow().model().orElseThrow().version())
                .isEqualTo(1);
        assertThat(effect.followed().orElseThrow().before().orElseThrow().score())
                .isEqualByComparingTo("3");
        assertThat(points(effect.followed().orElseThrow())).isEqualByComparingTo("60");
        assertThat(effect.bandsBefore()).hasSize(5);
    }

    @Test
    void without_customers_there_is_nothing_to_show() {
        ModelEffect effect = effect(402, "0", Optional.of("c0001"), signIns("1"));

        assertThat(effect.customers()).isZero();
        assertThat(effect.examples()).isEmpty();
        assertThat(effect.followed()).isEmpty();
        assertThat(effect.sample().histogram()).isEmpty();
    }

    private ModelEffect effect(int workspace, String model, Optional<String> followed, Rule rule) {
        var of = new Workspace(new WorkspaceId(workspace), "Test", ZoneOffset.UTC, Currency.getInstance("USD"));
        return showEffect.handle(
                of,
                new ShowModelEffect.Wanted(
                        ModelId.parse(model).orElseThrow(),
                        ModelDefinition.of(new PointsModel(List.of(rule), Bands.DEFAULT)),
                        followed,
                        DAY));
    }

    private static Rule signIns(String points) {
        return Rule.perEvent("in", "Signed In", points);
    }

    private static BigDecimal points(Example example) {
        return example.after().orElseThrow().score();
    }
}
