package dev.rapport.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands behind {@code import} on the command line.
 *
 * @param query the mapping, as the query of a URL
 */
record ImportArguments(List<Path> files, String url, String query) {

    static final String USAGE = """
            Usage: ./rapport import [OPTION…] FILE…

            Imports CSV files of events into the Rapport that runs. Columns that no option names are guessed.
              --user-id COLUMN, --anonymous-id COLUMN      who it was
              --event NAME, or --event-column COLUMN       what happened
              --timestamp COLUMN                           when: a day or an RFC 3339 time
              --value COLUMN, --currency COLUMN            what it was worth
              --message-id COLUMN                          what identifies the row (default: the file and the line)
              --channel COLUMN, --property COLUMN…         more about it (default: every other column is a property)
              --survey SLUG                                the rows are answers to this survey, a column for each question
              --delimiter , or ; or tab                    what stands between cells
              --url URL                                    where Rapport runs (default: RAPPORT_URL, else this machine)""";

    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("--user-id", "userId"),
            Map.entry("--anonymous-id", "anonymousId"),
            Map.entry("--event", "event"),
            Map.entry("--event-column", "eventColumn"),
            Map.entry("--timestamp", "timestamp"),
            Map.entry("--value", "value"),
            Map.entry("--currency", "currency"),
            Map.entry("--message-id", "messageId"),
            Map.entry("--channel", "channel"),
            Map.entry("--property", "property"),
            Map.entry("--survey", "survey"),
            Map.entry("--delimiter", "delimiter"));

    static ImportArguments parse(List<String> arguments) {
        var files = new ArrayList<Path>();
        var query = new StringBuilder();
        String url = "";
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (!argument.startsWith("--")) {
                files.add(file(argument));
                continue;
            }
            int equals = argument.indexOf('=');
            String option = equals < 0 ? argument : argument.substring(0, equals);
            Optional<String> parameter = Optional.ofNullable(PARAMETERS.get(option));
            if (parameter.isEmpty() && !option.equals("--url")) {
                throw new CommandFailed("unknown option: " + option + "\n" + USAGE);
            }
            if (equals < 0 && !rest.hasNext()) {
                throw new CommandFailed(option + " wants a value.");
            }
            String value = equals < 0 ? rest.next() : argument.substring(equals + 1);
            if (parameter.isEmpty()) {
                url = value;
            } else {
                query.append('&').append(parameter.get()).append('=').append(URLEncoder.encode(value, UTF_8));
            }
        }
        if (files.isEmpty()) {
            throw new CommandFailed("import wants the files to import.\n" + USAGE);
        }
        return new ImportArguments(files, url, query.toString());
    }

    private static Path file(String name) {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandFailed("there is no file to read: " + name);
        }
        return file;
    }

    /** The query of a file's import. */
    String query(Path file) {
        return "?name=" + URLEncoder.encode(String.valueOf(file.getFileName()), UTF_8) + query;
    }
}
