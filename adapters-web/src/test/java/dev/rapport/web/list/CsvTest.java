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

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30 1234", "-1", "@SUM(A1)", "\t=1", "  =1", "\r\n=1"})
    void what_a_spreadsheet_would_run_is_text(String written) {
        assertThat(Csv.text(written)).isEqualTo("'" + written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "a=b", "1-2", "'=1"})
    void everything_else_stays_as_it_is(String written) {
        assertThat(Csv.text(written)).isEqualTo(written);
    }
}
