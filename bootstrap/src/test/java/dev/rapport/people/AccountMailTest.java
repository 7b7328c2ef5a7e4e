package dev.rapport.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.Eventually;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.domain.access.Role;
import dev.rapport.scoring.OwnWorkspace;
import dev.rapport.survey.MailSettings;
import dev.rapport.survey.Mailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails that somebody waits for, and a mail server that doesn't take them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(MailSettings.class)
class AccountMailTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** What isn't heard waits for half a minute. */
    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    @Inject
    DataSource database;

    private final Mailbox mailbox = new Mailbox();

    @BeforeEach
    void the_mail_server_is_up() {
        Ready.await();
        mailbox.open();
    }

    @AfterEach
    void it_goes_down() {
        mailbox.close();
    }

    @Test
    void what_the_server_does_not_take_now_is_sent_again_and_what_it_never_takes_is_not() {
        Colleague owner = Colleague.of(OwnWorkspace.once(database, 815, "UTC"), Role.OWNER);
        String later = UUID.randomUUID() + "@later.example";
        String never = UUID.randomUUID() + "@never.example";
        mailbox.refuse(later, 451, "4.3.2 come back later");
        mailbox.refuse(never, 550, "5.1.1 nobody here");

        invite(owner, never);
        invite(owner, later);
        Eventually.holds("both were tried", SOON, () -> mailbox.refusalsOf(never) > 0 && mailbox.refusalsOf(later) > 0);
        mailbox.refuseNoLonger(later);

        assertThat(mailbox.awaitOne(later).headers()).contains("Auto-Submitted: auto-generated");
        assertThat(mailbox.refusalsOf(never)).isEqualTo(1);
    }

    /** Each refused mail takes a connection of its own. */
    @Test
    void a_server_that_speaks_at_once_is_heard_on_every_connection() {
        Colleague owner = Colleague.of(OwnWorkspace.once(database, 430, "UTC"), Role.OWNER);
        List<String> addresses = Stream.generate(() -> UUID.randomUUID() + "@never.example")
                .limit(40)
                .toList();
        addresses.forEach(address -> mailbox.refuse(address, 550, "5.1.1 nobody here"));

        addresses.forEach(address -> invite(owner, address));

        Eventually.holds(
                "all were tried",
                AT_ONCE,
                () -> addresses.stream().allMatch(address -> mailbox.refusalsOf(address) == 1));
    }

    private static void invite(Colleague owner, String address) {
        owner.post("/settings/members", "/settings/members", Map.of("email", address, "role", "viewer"))
                .statusCode(303);
    }
}
