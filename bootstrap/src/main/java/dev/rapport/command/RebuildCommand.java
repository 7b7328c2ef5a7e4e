package dev.rapport.command;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code ./rapport rebuild}: has every stored copy of scores made again, and shows how far that is. */
public final class RebuildCommand {

    private static final String PATH = "/api/v1/scores/rebuild";
    private static final String USAGE = """
            Usage: ./rapport rebuild [--url URL]

            Has the Rapport that runs compute all scores again from the events. Lists show the former ones until then. It goes on
            when this command is stopped, and where it was when Rapport is restarted. The bands of past days follow after it.
              --url URL                                    where Rapport runs (default: RAPPORT_URL, else this machine)""";

    private RebuildCommand() {}

    /**
     * Returns when all scores are there.
     *
     * @param arguments what stands behind the command's name
     * @return whether they are
     * @throws CommandFailed if it could not be begun
     */
    public static boolean run(
            List<String> arguments, Map<String, String> environment, PrintStream out, boolean terminal) {
        if (arguments.contains("--help")) {
            out.println(USAGE);
            return true;
        }
        var client = new Client(url(arguments), environment);
        var line = new ProgressLine(out, terminal);
        HttpResponse<String> answer = client.post(PATH);
        if (answer.statusCode() != 202) {
            line.end("refused: " + Client.problem(answer));
            return false;
        }
        List<JsonObject> builds = builds(answer);
        while (!builds.stream().allMatch(build -> build.getBoolean("complete"))) {
            line.show(text(builds));
            ProgressLine.pause();
            HttpResponse<String> next = client.get(PATH);
            if (next.statusCode() == 200) {
                builds = builds(next);
            } else if (next.statusCode() != 503) {
                line.end(Client.problem(next));
                return false;
            }
        }
        line.end(text(builds));
        return true;
    }

    private static String url(List<String> arguments) {
        if (arguments.isEmpty()) {
            return "";
        }
        String first = arguments.getFirst();
        if (arguments.size() == 1 && first.startsWith("--url=")) {
            return first.substring("--url=".length());
        }
        if (arguments.size() == 2 && first.equals("--url")) {
            return arguments.getLast();
        }
        throw new CommandFailed("rebuild knows no " + String.join(" ", arguments) + "\n" + USAGE);
    }

    private static List<JsonObject> builds(HttpResponse<String> answer) {
        return new JsonArray(answer.body()).stream().map(JsonObject.class::cast).toList();
    }

    private static String text(List<JsonObject> builds) {
        return builds.stream()
                .map(build -> String.format(
                        Locale.ROOT,
                        "%s, version %d: %,d of %,d customers",
                        build.getJsonObject("model").getString("name"),
                        build.getJsonObject("model").getInteger("version"),
                        build.getLong("customers"),
                        build.getLong("total")))
                .collect(Collectors.joining("; "));
    }
}
