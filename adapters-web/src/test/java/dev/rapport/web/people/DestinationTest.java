package dev.rapport.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @CsvSource({
        "/customers, /customers",
        "/customers?band=power_user&q=a%20b, /customers?band=power_user&q=a%20b",
        "https://rapport.example/models/1?x=1, /models/1?x=1",
        "https://evil.example/models, /models",
        "/join?link=abc, /join?link=abc",
        "//evil.example/x, /x",
        "http:///evil.example, /evil.example"
    })
    void a_page_of_ours_is_kept_and_its_host_is_not(String wanted, String destination) {
        assertThat(Destination.of(wanted).text()).isEqualTo(destination);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "https:evil.example",
                "https://evil.example",
                "/a\r\nSet-Cookie: x=y",
                "/%",
                "/;/evil",
                "data:text/html,x",
                "/sign-in?to=/sign-in",
                "/sign-out"
            })
    void everything_else_becomes_the_overview(String wanted) {
        assertThat(Destination.of(wanted).text()).isEqualTo("/");
    }
}
