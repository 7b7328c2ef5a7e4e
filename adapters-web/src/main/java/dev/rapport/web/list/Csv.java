package dev.rapport.web.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.rapport.application.page.Page;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists as files for spreadsheets: RFC 4180, written while they are read. */
public final class Csv {

    /** How a spreadsheet recognises a formula. The wide signs are the same to one that is set to Chinese or Japanese. */
    private static final String SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /** What ends a cell where a spreadsheet reads semicolons or tabs, as most of Europe's do: quotes inside a line keep nothing together there. */
    private static final String SEPARATORS = ";\t\r\n";

    /** Blanks that can't be seen, and that some skip. */
    private static final String UNSEEN = "\u00A0\u200B\uFEFF";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:E-?[0-9]+)?");

    private Csv() {}

    /**
     * @param name of the file, without its ending
     * @param rows hands over the rows one by one; begins when the first of them can be sent
     */
    public static Response download(String name, List<String> head, Consumer<Consumer<Stream<String>>> rows) {
        StreamingOutput body = output -> {
            var writer = new BufferedWriter(new OutputStreamWriter(output, UTF_8));
            write(writer, head.stream());
            rows.accept(row -> write(writer, row));
            writer.flush();
        };
        return Response.ok(body, new MediaType("text", "csv").withCharset("UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    /**
     * A list that is read part by part. The first part is read before the answer begins, so that what goes wrong can still be said.
     *
     * @param parts the items behind a cursor; empty: the first ones
     */
    public static <T> Response parts(
            String name,
            List<String> head,
            Function<Optional<String>, Page<T>> parts,
            Function<T, Stream<String>> cells) {
        Page<T> first = parts.apply(Optional.empty());
        return download(name, head, rows -> {
            Page<T> part = first;
            while (true) {
                part.items().forEach(item -> rows.accept(cells.apply(item)));
                if (part.next().isEmpty()) {
                    return;
                }
                part = parts.apply(part.next());
            }
        });
    }

    /**
     * What somebody else wrote, as text for good: what a spreadsheet would run as a formula, here or in a cell that it sees begin
     * inside of this one, gets an apostrophe before it, which spreadsheets read as "text follows".
     */
    public static String text(String written) {
        var text = new StringBuilder(written.length() + 1);
        boolean begins = true;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean ends = SEPARATORS.indexOf(c) >= 0;
            if (begins && SIGNS.indexOf(c) >= 0 || ends && i == 0) {
                text.append('\'');
            }
            text.append(c);
            begins = ends || begins && (Character.isWhitespace(c) || UNSEEN.indexOf(c) >= 0);
        }
        return text.toString();
    }

    private static void write(Writer writer, Stream<String> cells) {
        try {
            writer.write(line(cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String line(Stream<String> cells) {
        return cells.map(Csv::cell).collect(joining(",", "", "\r\n"));
    }

    /** Whatever is no number is somebody's text, whether who writes the file thought of it or not. */
    private static String cell(String given) {
        return quoted(NUMBER.matcher(given).matches() ? given : text(given));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
