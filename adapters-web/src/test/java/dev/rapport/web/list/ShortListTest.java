package dev.rapport.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShortListTest {

    private static final ShortList.Columns<String> COLUMNS =
            new ShortList.Columns<>(Function.identity(), "", Map.of("length", Comparator.comparing(String::length)));

    private static final List<String> NAMES = List.of("Grace", "Ada", "Hedy", "Änne", "Eva");

    @Test
    void rows_stay_as_they_are_given_until_an_order_is_asked_for() {
        assertThat(asked(Map.of()).found()).isEqualTo(NAMES);
        assertThat(asked(Map.of("sort", "length")).found()).containsExactly("Ada", "Eva", "Hedy", "Änne", "Grace");
        assertThat(asked(Map.of("sort", "-length")).found()).containsExactly("Grace", "Hedy", "Änne", "Ada", "Eva");
        assertThat(asked(Map.of("sort", "colour")).found()).isEqualTo(NAMES);
    }

    @Test
    void a_search_looks_at_parts_in_whatever_case() {
        assertThat(asked(Map.of("q", " äN ")).found()).containsExactly("Änne");
        assertThat(asked(Map.of("q", "nobody")).found()).isEmpty();
    }

    @Test
    void a_page_has_fifty_rows_and_the_file_has_all() {
        List<String> many = IntStream.range(0, 120).mapToObj(n -> "row " + n).toList();
        ShortList<String> third = of(many, Map.of("page", "3", "sort", "-length", "q", "row"));

        assertThat(third.shown()).hasSize(20);
        assertThat(third.found()).hasSize(120);
        assertThat(third.pager().total()).isEqualTo(120);
        assertThat(third.at("/names.csv")).hasToString("/names.csv?kind=first&q=row&sort=-length");
        assertThat(of(many, Map.of("page", "4")).shown()).isEmpty();
        assertThat(of(many, Map.of("page", "-1")).shown()).hasSize(50);
    }

    @Test
    void what_links_lead_to_keeps_filter_and_search() {
        ShortList<String> found = asked(Map.of("q", "a"));

        assertThat(found.sorting().href("length")).isEqualTo("/names?kind=first&q=a&sort=-length");
    }

    private static ShortList<String> asked(Map<String, String> parameters) {
        return of(NAMES, parameters);
    }

    private static ShortList<String> of(List<String> rows, Map<String, String> parameters) {
        MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
        parameters.forEach(given::putSingle);
        return ShortList.of(
                Stream.of(rows).flatMap(List::stream),
                COLUMNS,
                given,
                Address.of("/names").with("kind", "first"));
    }
}
