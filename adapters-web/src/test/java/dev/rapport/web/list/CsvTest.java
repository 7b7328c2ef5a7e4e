package dev.rapport.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void a_cell_is_quoted_where_it_must_be() {
        assertThat(Csv.line(Stream.of("Ada", "", "a, b", "say \"hi\"", "two\nlines")))
                .isEqualTo("Ada,,\"a, b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
    }

    @Test
    void a_number_stays_one_and_nothing_else_begins_a_formula_whoever_writes_the_file() {
        assertThat(Csv.line(Stream.of("-1.5", "2E-7", "-1+1", "=1", "+1"))).isEqualTo("-1.5,2E-7,'-1+1,'=1,'+1\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30 1234", "-1", "@SUM(A1)", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF20SUM(A1)"})
    void what_a_spreadsheet_would_run_is_text(String written) {
        assertThat(Csv.text(written)).isEqualTo("'" + written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"  |=1", "\u00A0|=1", "\uFEFF|=1", "|\t|=1", "|\r\n|=1", "|\tx"})
    void blanks_hide_no_formula(String apostrophes) {
        assertThat(Csv.text(apostrophes.replace("|", ""))).isEqualTo(apostrophes.replace("|", "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"well;|=1+1", "well; |=1+1", "well\n|@SUM(A1)", "|- one\r\n|- two", "a\t|+1;|-1"})
    void nor_does_a_cell_that_another_separator_would_begin(String apostrophes) {
        assertThat(Csv.text(apostrophes.replace("|", ""))).isEqualTo(apostrophes.replace("|", "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "a=b", "1-2", "'=1", "one, two", "a; b", "a;'=1"})
    void everything_else_stays_as_it_is(String written) {
        assertThat(Csv.text(written)).isEqualTo(written);
    }
}
