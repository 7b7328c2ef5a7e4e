package dev.rapport.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.people.Routes;
import dev.rapport.people.Routes.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No file begins a cell with a formula, whether a spreadsheet takes commas for its separators or semicolons. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CsvFormulasTest {

    private static final String FORMULA = "=cmd|'/C calc'!A1;@SUM(A1)";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(?:E-?[0-9]+)?");
    private static final Pattern BEGINS = Pattern.compile("^\\s*[=+@\\-]|^[\\t\\r\\n]");

    @Inject
    DataSource database;

    private FilledWorkspace filled = null;

    @BeforeEach
    void everything_is_a_formula() {
        Ready.await();
        filled = FilledWorkspace.once(database, 823, FORMULA);
    }

    @Test
    void no_file_runs_what_was_sent() {
        Visitor owner = Visitor.signedIn(filled.owner());
        var files = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        for (Route route : Routes.all()) {
            if (!route.reads() || route.isApi()) {
                continue;
            }
            HttpResponse<String> answer = owner.get(filled.address(route));
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/csv")) {
                files.add(route.path());
                formulas(answer.body()).forEach(cell -> wrong.add(route + ": " + cell));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(files)
                .contains("/customers.csv", "/data/rejected/items.csv", "/surveys/{id}/comments.csv")
                .hasSizeGreaterThanOrEqualTo(12);
    }

    /** They are the user's own cells (docs/imports.md); what we write beside them is ours. */
    @Test
    void what_stands_beside_refused_rows_is_no_formula() {
        String file = filled.workspace()
                .api()
                .get("/api/v1/imports/" + filled.ids().get("/data/imports/") + "/refused")
                .asString();

        for (CsvRecord row : CsvReader.builder().ofCsvRecord(file)) {
            assertThat(row.getFields().subList(0, 3))
                    .noneMatch(cell -> BEGINS.matcher(cell).find());
        }
    }

    private static List<String> formulas(String file) {
        var found = new ArrayList<String>();
        for (char separator : new char[] {',', ';'}) {
            // What a spreadsheet does with a quote inside of a cell: it is a sign as any other.
            for (String line : file.split("\r\n|\n|\r")) {
                for (String cell : separator == ',' ? cells(line) : List.of(line.split(";"))) {
                    if (BEGINS.matcher(cell).find() && !NUMBER.matcher(cell).matches()) {
                        found.add(separator + " " + cell);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        for (CsvRecord record : CsvReader.builder()
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .ofCsvRecord(line)) {
            cells.addAll(record.getFields());
        }
        return cells;
    }
}
