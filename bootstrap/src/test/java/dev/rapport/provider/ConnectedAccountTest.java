package dev.rapport.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rapport.FirstOwner;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.AskForPasswordReset;
import dev.rapport.application.people.InviteMember;
import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.people.Colleague;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever makes an account needs no mailbox, only the link of an invitation: it may be somebody else than whom the provider
 * recognises by its address later.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ProviderAddress.class)
class ConnectedAccountTest {

    private static final String AWAY = "/sign-in/provider";
    private static final int NUMBER = 435;
    private static final String PASSWORD = "a sentence of somebody";

    @Inject
    DataSource database;

    @Inject
    InviteMember inviteMember;

    @Inject
    AskForPasswordReset askForPasswordReset;

    private final String subject = UUID.randomUUID().toString();
    private final String email = "vera-" + subject + "@provided.example";
    private final Visitor maker = new Visitor();

    @SuppressWarnings("NullAway.Init") // before each test
    private TestProvider provider;

    @BeforeEach
    void somebody_made_an_account_with_the_address_of_vera() {
        Ready.await();
        OwnWorkspace.once(database, NUMBER, "UTC");
        provider = TestProvider.start();
        provider.recognise(subject, email, true);
        String link = inviteMember
                .handle(new WorkspaceId(NUMBER), Role.OWNER, address(), Role.VIEWER)
                .text();
        maker.post("/join?link=" + link, "/join", Map.of("link", link, "name", "Vera", "password", PASSWORD))
                .then()
                .statusCode(303);
    }

    @AfterEach
    void the_provider_stops() {
        provider.close();
    }

    @Test
    void what_opened_it_opens_nothing_once_it_is_connected() {
        String reset = resetLink();
        var vera = new Visitor();

        vera.signIn(AWAY).then().statusCode(303);

        vera.get("/profile")
                .then()
                .statusCode(200)
                .body(containsString("The password that was set here has been removed"));
        maker.get("/profile").then().statusCode(303);
        assertThat(signsIn(PASSWORD)).isFalse();
        given().get("/password/reset?link=" + reset).then().statusCode(404);
    }

    @Test
    void she_sets_a_password_of_her_own_by_a_link_that_goes_to_her_mailbox() {
        var vera = new Visitor();
        vera.signIn(AWAY).then().statusCode(303);
        vera.get("/profile").then().body(containsString("You have no password. To set one"));
        String reset = resetLink();
        String hers = "a sentence of vera herself";

        new Visitor()
                .post("/password/reset?link=" + reset, "/password/reset", Map.of("link", reset, "password", hers))
                .then()
                .statusCode(303);

        assertThat(signsIn(hers)).isTrue();
    }

    @Test
    void it_stays_as_it_is_once_it_is_connected() {
        new Visitor().signIn(AWAY).then().statusCode(303);
        String reset = resetLink();
        new Visitor()
                .post("/password/reset?link=" + reset, "/password/reset", Map.of("link", reset, "password", PASSWORD));
        var elsewhere = new Visitor();
        elsewhere.signIn(AWAY).then().statusCode(303);

        var vera = new Visitor();
        vera.signIn(AWAY).then().statusCode(303);

        vera.get("/profile").then().statusCode(200).body(not(containsString("has been removed")));
        elsewhere.get("/profile").then().statusCode(200);
        assertThat(signsIn(PASSWORD)).isTrue();
    }

    @Test
    void whoever_is_signed_in_by_the_password_keeps_it_and_every_browser() {
        Visitor here = signedIn(PASSWORD);

        here.signIn(AWAY).then().statusCode(303);

        here.get("/profile")
                .then()
                .statusCode(200)
                .body(containsString("Signing in with Acme ID"), not(containsString("has been removed")));
        maker.get("/profile").then().statusCode(200);
        assertThat(signsIn(PASSWORD)).isTrue();
    }

    @Test
    void a_browser_of_somebody_else_proves_nothing() {
        var stranger = new Visitor();
        Colleague colleague = Colleague.of(OwnWorkspace.once(database, NUMBER, "UTC"), Role.OWNER);
        stranger.cookies().put(FirstOwner.COOKIE, colleague.session());

        stranger.signIn(AWAY).then().statusCode(303);

        assertThat(signsIn(PASSWORD)).isFalse();
    }

    private MailAddress address() {
        return MailAddress.parse(email).orElseThrow();
    }

    private String resetLink() {
        return askForPasswordReset.handle(address()).orElseThrow().token().text();
    }

    private boolean signsIn(String password) {
        return !signedIn(password).session().isEmpty();
    }

    private Visitor signedIn(String password) {
        var visitor = new Visitor();
        visitor.post("/sign-in", "/sign-in", Map.of("email", email, "password", password));
        return visitor;
    }
}
