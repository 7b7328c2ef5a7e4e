package dev.rapport.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SortingTest {

    private static final Address CUSTOMERS =
            Address.of("/customers").with("band", "2").with("page", "7");
    private static final Set<String> COLUMNS = Set.of("name", "score");

    @Test
    void a_column_shows_its_largest_first_and_its_smallest_on_the_second_click() {
        Sorting byName = Sorting.of(CUSTOMERS, "name", "-score", COLUMNS);
        Sorting byScore = Sorting.of(CUSTOMERS, "-score", "-score", COLUMNS);

        assertThat(byName.href("score")).isEqualTo("/customers?band=2&sort=-score");
        assertThat(byScore.href("score")).isEqualTo("/customers?band=2&sort=score");
    }

    @Test
    void an_order_that_nobody_offers_is_the_usual_one() {
        Sorting sorting = Sorting.of(CUSTOMERS, "score;drop table customer", "-score", COLUMNS);

        assertThat(sorting.by()).isEqualTo("score");
        assertThat(sorting.descending()).isTrue();
    }

    @Test
    void the_head_of_the_column_says_how_it_is_ordered() {
        Sorting sorting = Sorting.of(CUSTOMERS, "name", "-score", COLUMNS);

        assertThat(sorting.aria("name")).isEqualTo("ascending");
        assertThat(sorting.aria("score")).isEqualTo("none");
    }
}
