package dev.rapport.command;

import io.vertx.core.json.JsonObject;
import java.io.FileNotFoundException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code ./rapport import FILE…}: sends files to the Rapport that runs, and shows how far it is with them. */
public final class ImportCommand {

    private static final String PATH = "/api/v1/imports";

    private final Client client;
    private final PrintStream out;
    private final ProgressLine line;

    private ImportCommand(Client client, PrintStream out, boolean terminal) {
        this.client = client;
        this.out = out;
        this.line = new ProgressLine(out, terminal);
    }

    /**
     * Returns when all files are imported.
     *
     * @param arguments what stands behind the command's name
     * @return whether each of them could be, if perhaps not each of their rows
     * @throws CommandFailed if nothing could be begun
     */
    public static boolean run(
            List<String> arguments, Map<String, String> environment, PrintStream out, boolean terminal) {
        if (arguments.contains("--help")) {
            out.println(ImportArguments.USAGE);
            return true;
        }
        ImportArguments parsed = ImportArguments.parse(arguments);
        var command = new ImportCommand(new Client(parsed.url(), environment), out, terminal);
        boolean all = true;
        for (Path file : parsed.files()) {
            all &= command.importFile(file, parsed.query(file));
        }
        return all;
    }

    private boolean importFile(Path file, String query) {
        line.show(file + ": sending");
        HttpResponse<String> answer = client.post(PATH + query, body(file));
        if (answer.statusCode() != 202) {
            line.end(file + ": refused: " + Client.problem(answer));
            return false;
        }
        JsonObject state = new JsonObject(answer.body());
        String id = state.getString("id");
        while (!List.of("done", "failed", "undone").contains(state.getString("state"))) {
            line.show(file + ": " + progress(state));
            ProgressLine.pause();
            HttpResponse<String> next = client.get(PATH + "/" + id);
            if (next.statusCode() == 200) {
                state = new JsonObject(next.body());
            } else if (next.statusCode() != 503) {
                line.end(file + ": " + Client.problem(next));
                return false;
            }
        }
        return report(file, id, state);
    }

    private static BodyPublisher body(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new CommandFailed("there is no file to read: " + file, e);
        }
    }

    private boolean report(Path file, String id, JsonObject state) {
        if (!state.getString("state").equals("done")) {
            line.end("%s: %s: %s".formatted(file, state.getString("state"), state.getString("failure", "")));
            return false;
        }
        line.end("%s: %s rows: %s".formatted(file, count(state, "rows"), counts(state)));
        if (state.getLong("refused") > 0) {
            Path refused = Path.of(file.getFileName() + ".refused.csv");
            client.download(PATH + "/" + id + "/refused", refused);
            out.println("The refused rows and why: " + refused.toAbsolutePath());
        }
        return true;
    }

    private static String progress(JsonObject state) {
        if (!state.getString("state").equals("running")) {
            return state.getString("state").equals("uploaded") ? "checking, or waiting for another" : "being undone";
        }
        Long remaining = state.getLong("remainingSeconds");
        return "%s of %s rows: %s%s"
                .formatted(
                        count(state, "rowsDone"),
                        count(state, "rows"),
                        counts(state),
                        remaining == null ? "" : ", " + remaining + " s left");
    }

    private static String counts(JsonObject state) {
        return "%s imported, %s known already, %s refused"
                .formatted(count(state, "accepted"), count(state, "duplicates"), count(state, "refused"));
    }

    private static String count(JsonObject state, String name) {
        return String.format(Locale.ROOT, "%,d", state.getLong(name, 0L));
    }
}
