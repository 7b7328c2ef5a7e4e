package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rapport.domain.ingestion.EventType;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The real purchases of an online shop, scored. The expected numbers were computed independently of this code, from the
 * published data and the definition in docs/formulas.md.
 *
 * <p>Needs {@code data/cdnow/purchases.csv} in the folder that the environment names RAPPORT_SHARED, or in a folder
 * {@code shared} beside the repository; skipped where it is not.
 */
class CdnowScoresTest {

    private static final Signal ORDER_COMPLETED = Signal.of(new EventType("Order Completed"));
    private static final LocalDate DAY = LocalDate.parse("1997-09-30");
    private static final PointsModel MODEL = new PointsModel(
            List.of(
                    Rule.perEvent("orders", "Order Completed", "20").inLastDays(90),
                    Rule.perUnitOfValue("order-value", "Order Completed", "0.5")
                            .inLastDays(90)
                            .fading(new Fading.HalfLife(30))
                            .cappedInAll("60")),
            Bands.DEFAULT);

    @Test
    void the_customers_of_cdnow_fall_into_the_bands_that_the_formula_says() throws IOException {
        Map<String, Score> scores = scores(purchases());

        var counter = new PopulationSummary.Counter(Bands.DEFAULT);
        scores.values().forEach(counter::scored);
        PopulationSummary summary = counter.summary();
        Map.Entry<String, Score> leader =
                scores.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();

        assertThat(summary.customers()).containsExactly(0L, 21_852L, 1_009L, 401L, 308L);
        assertThat(summary.scored()).isEqualTo(23_570);
        assertThat(summary.mean().orElseThrow().setScale(6, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("8.449424");
        assertThat(leader.getKey()).isEqualTo("14048");
        assertThat(leader.getValue()).isEqualTo(new Score(new BigDecimal(820)));
    }

    @Test
    void every_explained_score_of_cdnow_is_the_fast_one() throws IOException {
        List<String> different = purchases().entrySet().stream()
                .filter(customer -> !MODEL.score(customer.getValue(), DAY)
                        .map(ScoreBreakdown::score)
                        .equals(MODEL.scoreOnly(customer.getValue(), DAY)))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(different).isEmpty();
    }

    private static Map<String, Score> scores(Map<String, CustomerActivity> purchases) {
        var scores = new HashMap<String, Score>();
        purchases.forEach(
                (customer, activity) -> MODEL.scoreOnly(activity, DAY).ifPresent(score -> scores.put(customer, score)));
        return scores;
    }

    private static Map<String, CustomerActivity> purchases() throws IOException {
        var builders = new HashMap<String, CustomerActivity.Builder>();
        try (Stream<String> lines = Files.lines(file())) {
            lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(field -> builders.computeIfAbsent(field[0], _ -> CustomerActivity.builder())
                            .add(
                                    ORDER_COMPLETED,
                                    new DailyActivity(LocalDate.parse(field[1]), 1, 1, new BigDecimal(field[3]))));
        }
        var purchases = new HashMap<String, CustomerActivity>();
        builders.forEach((customer, builder) -> purchases.put(customer, builder.build()));
        return purchases;
    }

    private static Path file() {
        Path here = Path.of("").toAbsolutePath();
        Stream<Path> beside = Stream.iterate(here, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared"));
        Stream<Path> named = Stream.ofNullable(System.getenv("RAPPORT_SHARED")).map(Path::of);
        Path file = Stream.concat(named, beside)
                .map(shared -> shared.resolve("data/cdnow/purchases.csv"))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of("purchases.csv"));
        assumeTrue(
                Files.exists(file),
                "the CDNOW purchases are not here: set RAPPORT_SHARED to the folder with data/cdnow");
        return file;
    }
}
