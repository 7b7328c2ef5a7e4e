package dev.rapport.web.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lists as files for spreadsheets: RFC 4180, written while they are read. */
public final class Csv {

    /** How a spreadsheet recognises a formula, also behind blanks that it skips. */
    private static final String FORMULA = "=+-@\t\r";

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
     * What somebody else wrote, as text for good: what a spreadsheet would run as a formula gets an apostrophe before it,
     * which spreadsheets read as "text follows".
     */
    public static String text(String written) {
        String visible = written.stripLeading();
        boolean formula = (!written.isEmpty() && FORMULA.indexOf(written.charAt(0)) >= 0)
                || (!visible.isEmpty() && FORMULA.indexOf(visible.charAt(0)) >= 0);
        return formula ? "'" + written : written;
    }

    private static void write(Writer writer, Stream<String> cells) {
        try {
            writer.write(line(cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String line(Stream<String> cells) {
        return cells.map(Csv::quoted).collect(joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
