package dev.rapport.web.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AddressTest {

    private static final Address CUSTOMERS = Address.of("/customers");

    @Test
    void what_was_searched_for_can_not_add_parameters_of_its_own() {
        assertThat(CUSTOMERS.with("q", "a&page=9 +ü\"").toString()).isEqualTo("/customers?q=a%26page%3D9+%2B%C3%BC%22");
    }

    @Test
    void setting_a_parameter_again_replaces_it_in_its_place() {
        Address address = CUSTOMERS.with("band", "2").with("page", "3").with("band", "1");

        assertThat(address).hasToString("/customers?band=1&page=3");
    }

    @Test
    void a_blank_parameter_is_none() {
        assertThat(CUSTOMERS.with("q", "x").with("q", " ")).isEqualTo(CUSTOMERS).hasToString("/customers");
    }

    @Test
    void a_path_that_could_lead_elsewhere_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Address.of("https://example.org"));
        assertThatIllegalArgumentException().isThrownBy(() -> Address.of("/a;b"));
    }
}
