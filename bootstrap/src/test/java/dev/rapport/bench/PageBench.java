package dev.rapport.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.database.EmbeddedPostgres;
import dev.rapport.process.RunningRapport;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long the pages take on the server with many customers; beside them a page that computes nothing. Prints, and asserts nothing
 * but that each page is there.
 */
public final class PageBench {

    private static final int CUSTOMERS = Integer.getInteger("rapport.bench.customers", 100_000);
    private static final int ANSWERS = Integer.getInteger("rapport.bench.answers", 20_000);
    private static final int REFUSED = Integer.getInteger("rapport.bench.refused", 20_000);
    private static final int TIMES = 15;
    private static final int CONNECTIONS = 4;
    private static final int CUSTOMERS_A_BATCH = 100;
    private static final String EMPTY = "/profile";
    private static final Duration HISTORY = Duration.ofDays(110);

    private static final List<String> STAGES = List.of("lead", "trial", "customer", "churned");
    private static final List<String> CHANNELS = List.of("web", "app", "mail");

    private final RunningRapport rapport;
    private final ObjectMapper json = new ObjectMapper();
    private final Random random = new Random(7);
    private final Instant now = Instant.now();

    private PageBench(RunningRapport rapport) {
        this.rapport = rapport;
    }

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        try (BenchData data = BenchData.create();
                EmbeddedPostgres postgres = EmbeddedPostgres.start(data.database());
                RunningRapport rapport = RunningRapport.start(
                        data.application(),
                        Map.of(
                                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(),
                                "QUARKUS_DATASOURCE_USERNAME", postgres.username(),
                                "QUARKUS_DATASOURCE_PASSWORD", postgres.password()));
                var sql = new ScoringBaseline(postgres.jdbcUrl(), postgres.username(), postgres.password())) {
            var bench = new PageBench(rapport);
            String survey = bench.fill();
            Thread.sleep(Duration.ofSeconds(5));
            sql.awaitIdle();
            bench.measure(survey);
        }
    }

    /** @return the survey that was answered */
    private String fill() throws IOException, InterruptedException {
        System.out.printf(
                "%,d customers with 3 events each, %,d answers, %,d refused items are sent%n",
                CUSTOMERS, ANSWERS, REFUSED);
        var batches = new ArrayList<byte[]>();
        for (int first = 0; first < CUSTOMERS; first += CUSTOMERS_A_BATCH) {
            batches.add(batch(IntStream.range(first, Math.min(CUSTOMERS, first + CUSTOMERS_A_BATCH))
                    .mapToObj(this::customer)
                    .collect(Collectors.joining(","))));
        }
        for (int first = 0; first < REFUSED; first += CUSTOMERS_A_BATCH) {
            batches.add(batch(IntStream.range(first, Math.min(REFUSED, first + CUSTOMERS_A_BATCH))
                    .mapToObj(
                            "{\"type\": \"track\", \"userId\": \"c%1$d\", \"event\": \"Bought\", \"timestamp\": \"day %1$d\"}"
                                    ::formatted)
                    .collect(Collectors.joining(","))));
        }
        Load.run(rapport.port(), CONNECTIONS, batches);
        String survey = json.readTree(rapport.post("/api/v1/surveys", """
                                {"name": "Bench", "definition": {"kind": "nps", "comment": {"en": "Why?"}, "questions": [
                                  {"key": "recommend", "text": {"en": "How likely are you to recommend us?"}}]}}""").body())
                .path("id")
                .asText();
        rapport.post("/api/v1/surveys/" + survey + "/open", "");
        Load.run(
                rapport.port(),
                CONNECTIONS * 8,
                IntStream.range(0, ANSWERS)
                        .mapToObj(i -> Connection.post(
                                "/api/v1/surveys/" + survey + "/responses",
                                "Bearer " + RunningRapport.API_KEY,
                                "{\"userId\": \"c%d\", \"at\": \"%s\", \"answers\": {\"recommend\": %d, \"comment\": \"%s\"}}"
                                        .formatted(i, past(), random.nextInt(11), i % 5 == 0 ? "Words " + i : "")))
                        .toList());
        return survey;
    }

    private static byte[] batch(String items) {
        return Connection.track("/v1/batch", RunningRapport.WRITE_KEY, "{\"batch\": [" + items + "]}");
    }

    private String customer(int number) {
        var items = new StringBuilder(
                """
                {"type": "identify", "userId": "c%1$d", "messageId": "i%1$d", "timestamp": "%2$s", "traits": {
                 "name": "Customer %1$d", "email": "c%1$d@example.org", "lifecycle_stage": "%3$s", "plan": "%4$s"}}""".formatted(number, now.minus(HISTORY), one(STAGES), random.nextBoolean() ? "free" : "pro"));
        for (int i = 0; i < 3; i++) {
            items.append("""
                    ,{"type": "track", "userId": "c%1$d", "messageId": "t%1$d-%2$d", "event": "%3$s", "timestamp": "%4$s",
                     "properties": {"value": %5$d}, "context": {"channel": "%6$s"}}""".formatted(
                            number,
                            i,
                            random.nextBoolean() ? "Order Completed" : "Signed In",
                            past(),
                            random.nextInt(200),
                            one(CHANNELS)));
        }
        return items.toString();
    }

    private String one(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private Instant past() {
        return now.minusSeconds(random.nextInt((int) HISTORY.toSeconds()));
    }

    private void measure(String survey) throws IOException, InterruptedException {
        JsonNode customer =
                json.readTree(rapport.get("/api/v1/customers/c1").body()).path("id");
        JsonNode model =
                json.readTree(rapport.get("/api/v1/models").body()).path(0).path("id");
        String customers = "/customers/" + customer.asText();
        String models = "/models/" + model.asText();
        String surveys = "/surveys/" + survey;
        Taken empty = median(EMPTY);
        System.out.printf("%n%-44s %10s %10s %12s%n", "page", "begins", "whole", "of an empty");
        System.out.printf("%-44s %7.0f ms %7.0f ms%n", "baseline: " + EMPTY, empty.begins(), empty.whole());
        for (String page : List.of(
                "/",
                "/customers",
                "/customers?sort=-change7",
                "/customers?q=customer+99",
                "/customers?q=nobody",
                customers,
                customers + "?days=365",
                "/breakdown",
                "/breakdown?by=channel",
                "/breakdown?by=first_seen_month",
                "/breakdown?day=" + LocalDate.now(ZoneOffset.UTC).minusDays(30),
                "/models",
                models,
                models + "/lint",
                "/surveys",
                surveys,
                surveys + "?by=language",
                surveys + "?by=band",
                surveys + "?by=trait:plan",
                surveys + "/responses",
                surveys + "/responses?q=nobody",
                surveys + "/comments",
                surveys + "/comments?q=nothing",
                surveys + "/edit",
                "/data",
                "/data/rejected",
                "/data/rejected?q=nothing",
                "/data/imports",
                "/settings/members",
                "/settings/audit")) {
            Taken taken = median(page);
            System.out.printf(
                    "%-44s %7.0f ms %7.0f ms %12.1f%n",
                    page.replace(survey, "…").replace(customer.asText(), "…").replace(model.asText(), "…"),
                    taken.begins(),
                    taken.whole(),
                    taken.whole() / empty.whole());
        }
    }

    /** In milliseconds: until the first of it is there, and all of it. */
    private record Taken(double begins, double whole) {}

    /** After as many requests that don't count. */
    private Taken median(String page) throws IOException, InterruptedException {
        var begins = new long[TIMES];
        var whole = new long[TIMES];
        for (int i = -TIMES; i < TIMES; i++) {
            boolean failed;
            long begun = System.nanoTime();
            HttpResponse<InputStream> response = rapport.arriving(page);
            try (InputStream body = response.body()) {
                body.read();
                begins[Math.max(i, 0)] = System.nanoTime() - begun;
                String rest = new String(body.readAllBytes(), UTF_8);
                whole[Math.max(i, 0)] = System.nanoTime() - begun;
                failed = response.statusCode() != 200 || rest.contains("mistake of ours");
            }
            if (failed) {
                throw new IllegalStateException(page + ": " + response.statusCode());
            }
        }
        Arrays.sort(begins);
        Arrays.sort(whole);
        return new Taken(begins[TIMES / 2] / 1e6, whole[TIMES / 2] / 1e6);
    }
}
