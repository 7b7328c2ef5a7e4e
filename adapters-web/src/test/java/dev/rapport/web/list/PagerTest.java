package dev.rapport.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagerTest {

    private static final Address FOUND = Address.of("/customers").with("q", "ada");

    @Test
    void a_page_in_the_middle_leads_both_ways_and_keeps_the_search() {
        var pager = new Pager(FOUND, 2, 50, 120);

        assertThat(pager.first()).isEqualTo(51);
        assertThat(pager.last()).isEqualTo(100);
        assertThat(pager.previous()).isEqualTo("/customers?q=ada");
        assertThat(pager.next()).isEqualTo("/customers?q=ada&page=3");
    }

    @Test
    void a_full_last_page_leads_no_further() {
        assertThat(new Pager(FOUND, 2, 50, 100).hasNext()).isFalse();
        assertThat(new Pager(FOUND, 2, 50, 101).hasNext()).isTrue();
    }

    @Test
    void an_empty_list_shows_nothing_and_leads_nowhere() {
        var pager = new Pager(FOUND, 1, 50, 0);

        assertThat(pager.first()).isZero();
        assertThat(pager.last()).isZero();
        assertThat(pager.hasPrevious()).isFalse();
        assertThat(pager.hasNext()).isFalse();
    }

    @Test
    void from_behind_the_end_the_way_back_is_the_last_page() {
        assertThat(new Pager(FOUND, 900, 50, 120).previous()).isEqualTo("/customers?q=ada&page=3");
    }
}
