package dev.rapport.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.database.EmbeddedPostgres;
import dev.rapport.process.RunningRapport;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How fast answers to a survey are taken in, each of them with its event in one transaction, and how soon results have them; beside
 * it the same number of events alone. Prints, and asserts nothing but that all of it arrived.
 */
public final class SurveyBench {

    private static final int ANSWERS = Integer.getInteger("rapport.bench.answers", 20_000);
    private static final int CONNECTIONS = 32;
    private static final int WARM_UP_ROUNDS = 3;

    private static final String NPS = "{\"name\": \"Bench\", \"definition\": {\"kind\": \"nps\", %s\"questions\": ["
            + "{\"key\": \"recommend\", \"text\": {\"en\": \"How likely are you to recommend us?\"}}]}}";

    private final RunningRapport rapport;
    private final ObjectMapper json = new ObjectMapper();

    private SurveyBench(RunningRapport rapport) {
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
                                "QUARKUS_DATASOURCE_PASSWORD", postgres.password()))) {
            new SurveyBench(rapport).measure();
        }
    }

    private void measure() throws IOException, InterruptedException {
        for (int round = 1; round <= WARM_UP_ROUNDS; round++) {
            Load.Result answers = load(answers(open(""), "warm-up-" + round + "-", ANSWERS / 4));
            load(events("warm-up-" + round + "-", ANSWERS / 4));
            System.out.printf("warming up, %d of %d: %,.0f answers/s%n", round, WARM_UP_ROUNDS, answers.perSecond());
        }
        String survey = open("");
        print("answers of new customers", load(answers(survey, "new-", ANSWERS)));
        System.out.printf("%-58s %12.0f ms%n", "results right after, with all of them", results(survey));
        print("the same customers answer something else", load(answers(survey, "new-", ANSWERS, 1)));
        print(
                "answers to a survey with a quota",
                load(answers(open("\"asking\": {\"quota\": 1000000}, "), "quota-", ANSWERS)));
        print("baseline: events of new customers, /v1/track", load(events("alone-", ANSWERS)));
    }

    private Load.Result load(List<byte[]> requests) throws InterruptedException {
        return Load.run(rapport.port(), CONNECTIONS, requests);
    }

    private static void print(String what, Load.Result result) {
        System.out.printf(
                "%-58s %,12.0f /s, p50 %.1f ms, p99 %.1f ms%n",
                what, result.perSecond(), result.millis(0.5), result.millis(0.99));
    }

    private String open(String asking) throws IOException, InterruptedException {
        String id = json.readTree(
                        rapport.post("/api/v1/surveys", NPS.formatted(asking)).body())
                .path("id")
                .asText();
        rapport.post("/api/v1/surveys/" + id + "/open", "");
        return id;
    }

    /** @return milliseconds */
    private double results(String survey) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        JsonNode results = json.readTree(
                rapport.get("/api/v1/surveys/" + survey + "/results").body());
        double millis = (System.nanoTime() - begun) / 1e6;
        if (results.path("headline").path("answers").asInt() != ANSWERS) {
            throw new IllegalStateException("the results lack answers: " + results);
        }
        return millis;
    }

    private static List<byte[]> answers(String survey, String user, int count) {
        return answers(survey, user, count, 0);
    }

    /** @param more is added to each rating */
    private static List<byte[]> answers(String survey, String user, int count, int more) {
        return IntStream.range(0, count)
                .mapToObj(i -> Connection.post(
                        "/api/v1/surveys/" + survey + "/responses",
                        "Bearer " + RunningRapport.API_KEY,
                        "{\"userId\": \"%s%d\", \"answers\": {\"recommend\": %d}}".formatted(user, i, (i + more) % 11)))
                .toList();
    }

    private static List<byte[]> events(String user, int count) {
        var requests = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            requests.add(Connection.track(
                    "/v1/track",
                    RunningRapport.WRITE_KEY,
                    "{\"userId\": \"%s%d\", \"messageId\": \"%s%d\", \"event\": \"Answered\", \"properties\": {\"value\": 9}}"
                            .formatted(user, i, user, i)));
        }
        return requests;
    }
}
