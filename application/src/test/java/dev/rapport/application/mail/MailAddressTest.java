package dev.rapport.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.survey.Postman;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ann@shop.example, ann@shop.example",
        "' Ann.B+news@Shop.EXAMPLE ', Ann.B+news@shop.example",
        "o'neill@a-b.example, o'neill@a-b.example",
        // The form for servers that know ASCII only: python3 -c 'print("bücher".encode("idna"))'
        "ann@bücher.example, ann@xn--bcher-kva.example",
        "ann@bu\u0308cher.example, ann@xn--bcher-kva.example",
        "ann@bü\u00adcher.example, ann@xn--bcher-kva.example",
        "ann@ｂücher．example, ann@xn--bcher-kva.example",
    })
    void the_address_of_a_mailbox_is_taken(String written, String address) {
        assertThat(MailAddress.parse(written)).contains(new MailAddress(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "@shop.example",
                "ann@",
                "ann@localhost",
                "ann@-shop.example",
                "ann@shop..example",
                "ann@shop.example, bob@shop.example",
                "Ann <ann@shop.example>",
                "ann@shop.example\r\nBcc: bob@shop.example",
                "ann\n@shop.example",
                "ann@shop.example\n.",
                "ann b@shop.example",
                "\"ann b\"@shop.example",
                "ann@[127.0.0.1]",
                "änn@shop.example",
                "ann@shop.example\0",
            })
    void what_else_is_written_is_none(String written) {
        assertThat(MailAddress.parse(written)).isEmpty();
    }

    @Test
    void what_is_no_text_or_far_too_long_is_none() {
        assertThat(MailAddress.parse(null)).isEmpty();
        assertThat(MailAddress.parse(7)).isEmpty();
        assertThat(MailAddress.parse("a".repeat(65) + "@shop.example")).isEmpty();
        assertThat(MailAddress.parse("a@" + "b.".repeat(200) + "example")).isEmpty();
        assertThat(MailAddress.parse("a@" + "b".repeat(100_000) + "!")).isEmpty();
        String longest = "a".repeat(64) + "@" + ("b".repeat(62) + ".").repeat(4) + "x";
        assertThat(MailAddress.parse(longest)).contains(new MailAddress(longest));
        assertThat(MailAddress.parse(longest + "x")).isEmpty();
    }

    @Test
    void a_mailbox_is_recognised_in_whatever_case_and_says_not_whose_it_is() {
        // printf ann@shop.example | sha256sum
        assertThat(HexFormat.of().formatHex(new MailAddress("Ann@shop.example").digest()))
                .isEqualTo("6a0bf011a1fc1e9a8add1728704b8ddb5d9d2701ae295a65452d9f1f1cf91be5");
        assertThat(new MailAddress("ann@shop.example").toString()).doesNotContain("ann");
    }

    @Test
    void without_settings_nothing_is_sent() {
        Postman postman = new Postman() {
            @Override
            public boolean isReady() {
                return false;
            }

            @Override
            public Delivery deliver(Letter letter) {
                throw new AssertionError("nobody asked whether it is ready");
            }
        };

        assertThatThrownBy(postman::requireReady)
                .isInstanceOf(Conflict.class)
                .extracting(refusal -> ((Conflict) refusal).code())
                .isEqualTo("email.not-configured");
    }
}
