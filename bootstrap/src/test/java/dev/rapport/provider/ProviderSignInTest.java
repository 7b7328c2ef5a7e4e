package dev.rapport.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rapport.FirstOwner;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.InviteMember;
import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.people.Colleague;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes in by the provider's word, and who doesn't. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ProviderAddress.class)
class ProviderSignInTest {

    private static final String AWAY = "/sign-in/provider";
    private static final int NUMBER = 811;

    @Inject
    DataSource database;

    @Inject
    InviteMember inviteMember;

    @SuppressWarnings("NullAway.Init") // before each test
    private TestProvider provider;

    @SuppressWarnings("NullAway.Init") // before each test
    private OwnWorkspace workspace;

    private final String subject = UUID.randomUUID().toString();
    private final String newcomer = "new-" + subject + "@provided.example";

    @BeforeEach
    void a_provider_stands() {
        Ready.await();
        workspace = OwnWorkspace.once(database, NUMBER, "UTC");
        provider = TestProvider.start();
    }

    @AfterEach
    void it_stops() {
        provider.close();
    }

    @Test
    void the_page_for_signing_in_offers_the_provider_and_remembers_where_somebody_wanted_to_go() {
        given().cookie(FirstOwner.COOKIE, "")
                .urlEncodingEnabled(false)
                .get("/sign-in?to=%2Fcustomers%3Fband%3Dlow%26q%3Dann")
                .then()
                .body(
                        containsString("Continue with Acme ID"),
                        containsString("/sign-in/provider?to=%2Fcustomers%3Fband%3Dlow%26q%3Dann"));
    }

    @Test
    void somebody_with_an_account_is_found_by_the_verified_email_and_by_the_subject_from_then_on() {
        Colleague colleague = Colleague.of(workspace, Role.ANALYST);
        provider.recognise(subject, colleague.email().toUpperCase(java.util.Locale.ROOT), true);
        var visitor = new Visitor();

        Response back = visitor.signIn(AWAY + "?to=/customers?band=low");

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.header("Location")).endsWith("/customers?band=low");
        assertThat(email(visitor)).contains(colleague.email());
        provider.recognise(subject, "another@provided.example", false);
        assertThat(new Visitor().signIn(AWAY).header("Location")).endsWith("/");
    }

    @Test
    void nothing_of_the_provider_is_kept_in_the_browser_or_the_database_but_the_subject() {
        Colleague colleague = Colleague.of(workspace, Role.VIEWER);
        provider.recognise(subject, colleague.email(), true);
        var visitor = new Visitor();

        Response back = visitor.signIn(AWAY);

        assertThat(back.headers().getValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("q_session"))
                .filteredOn(cookie -> !cookie.contains("Max-Age=0;"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("HTTPOnly") && cookie.contains("SameSite=Lax"));
        assertThat(workspace.holds("select 1 from person where person_id = '%s' and subject = '%s %s'"
                        .formatted(colleague.person(), provider.issuer(), subject)))
                .isTrue();
    }

    @Test
    void nobody_gets_an_account_by_the_providers_word_alone() {
        provider.recognise(subject, newcomer, true);

        refused(new Visitor().signIn(AWAY), "provider.unknown", "open the link of the invitation first");
        assertThat(workspace.holds("select 1 from person where email = '" + newcomer + "'"))
                .isFalse();
    }

    @Test
    void an_email_that_the_provider_has_not_verified_is_nobodys() {
        Colleague colleague = Colleague.of(workspace, Role.OWNER);
        provider.recognise(subject, colleague.email(), false);

        refused(new Visitor().signIn(AWAY), "provider.unverified", "has been confirmed");
        provider.claim(token -> {
            token.remove("email_verified");
            return token;
        });
        refused(new Visitor().signIn(AWAY), "provider.unverified", "has been confirmed");
    }

    @Test
    void an_invitation_is_accepted_without_a_password() {
        provider.recognise(subject, newcomer, true);
        String link = invitation(newcomer, NUMBER);
        var visitor = new Visitor();

        visitor.get("/join?link=" + link)
                .then()
                .body(containsString("/sign-in/provider?link=" + link), containsString("Continue with Acme ID"));
        assertThat(visitor.signIn(AWAY + "?link=" + link).header("Location")).endsWith("/");

        assertThat(visitor.get("/profile").asString())
                .contains(newcomer, "Petra Provided", "You have no password")
                .doesNotContain("name=\"present\"");
        given().get("/join?link=" + link).then().statusCode(404);
    }

    @Test
    void
            whoever_belongs_to_a_workspace_is_asked_before_an_invitation_is_accepted_and_then_sees_the_one_that_it_is_for() {
        Colleague colleague = Colleague.of(workspace, Role.OWNER);
        OwnWorkspace other = OwnWorkspace.once(database, NUMBER + 1, "UTC");
        provider.recognise(subject, colleague.email(), true);
        var visitor = new Visitor();
        String link = invitation(colleague.email(), other.number());

        Response back = visitor.signIn(AWAY + "?link=" + link);

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.header("Location")).endsWith("/join?link=" + link);
        assertThat(sees(colleague, workspace)).isTrue();
        assertThat(isIn(colleague, other)).isFalse();
        visitor.get("/join?link=" + link).then().body(containsString("You are invited as viewer"));

        visitor.post("/join?link=" + link, "/join", Map.of("link", link)).then().statusCode(303);
        assertThat(isIn(colleague, other)).isTrue();
        assertThat(sees(colleague, other)).isTrue();
    }

    private boolean isIn(Colleague colleague, OwnWorkspace which) {
        return workspace.holds("select 1 from member where person_id = '%s' and workspace_id = %d"
                .formatted(colleague.person(), which.number()));
    }

    private boolean sees(Colleague colleague, OwnWorkspace which) {
        return workspace.holds("select 1 from session where person_id = '%s' and workspace_id = %d"
                .formatted(colleague.person(), which.number()));
    }

    @Test
    void an_invitation_that_is_gone_does_not_keep_anybody_out_who_belongs_to_a_workspace() {
        Colleague colleague = Colleague.of(workspace, Role.OWNER);
        provider.recognise(subject, colleague.email(), true);
        var visitor = new Visitor();

        Response back = visitor.signIn(AWAY + "?link=gone");

        assertThat(back.header("Location")).endsWith("/join?link=gone");
        visitor.get("/join?link=gone").then().statusCode(404);
        visitor.get("/profile").then().statusCode(200);
    }

    @Test
    void an_invitation_for_somebody_else_opens_nothing_and_makes_no_account() {
        provider.recognise(subject, newcomer, true);
        var visitor = new Visitor();

        visitor.signIn(AWAY + "?link=" + invitation("other-" + newcomer, NUMBER))
                .then()
                .statusCode(404)
                .body(containsString("made for another e-mail address"));

        assertThat(visitor.session()).isEmpty();
        assertThat(workspace.holds("select 1 from person where email = '" + newcomer + "'"))
                .isFalse();
    }

    @Test
    void an_account_is_connected_with_one_of_the_providers_until_it_is_disconnected() {
        Colleague colleague = Colleague.of(workspace, Role.VIEWER);
        provider.recognise(subject, colleague.email(), true);
        var visitor = new Visitor();
        visitor.signIn(AWAY).then().statusCode(303);

        provider.recognise("another-" + subject, colleague.email(), true);
        refused(new Visitor().signIn(AWAY), "provider.other-account", "disconnect it in your profile");

        visitor.post("/profile", "/profile/provider/disconnect", Map.of())
                .then()
                .statusCode(200)
                .body(containsString("Set a password first"));
        workspace.run("update person set password = '$argon2id$' where person_id = '%s'".formatted(colleague.person()));
        visitor.post("/profile", "/profile/provider/disconnect", Map.of())
                .then()
                .statusCode(303);
        visitor.get("/profile").then().statusCode(200).body(not(containsString("Disconnect")));
        assertThat(new Visitor().signIn(AWAY).header("Location")).endsWith("/");
    }

    @Test
    void somebody_without_a_workspace_is_not_let_in() {
        Colleague colleague = Colleague.of(workspace, Role.VIEWER);
        workspace.run("delete from member where person_id = '%s'".formatted(colleague.person()));
        provider.recognise(subject, colleague.email(), true);

        refused(new Visitor().signIn(AWAY), "provider.unknown", "Nobody here has an account");
        assertThat(new Visitor()
                        .signIn(AWAY + "?link=" + invitation(colleague.email(), NUMBER))
                        .header("Location"))
                .endsWith("/");
    }

    @Test
    void the_wish_leads_to_our_own_pages_only() {
        Colleague colleague = Colleague.of(workspace, Role.VIEWER);
        provider.recognise(subject, colleague.email(), true);

        assertThat(new Visitor().signIn(AWAY + "?to=https://evil.example").header("Location"))
                .doesNotContain("evil");
        var planted = new Visitor();
        String back = planted.leave(AWAY);
        planted.cookies()
                .put(
                        "rapport-wish",
                        java.util.Base64.getUrlEncoder()
                                .encodeToString(" //evil.example".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(planted.comeBack(back).header("Location")).doesNotContain("evil");
    }

    @Test
    void the_session_that_the_browser_had_ends() {
        Colleague colleague = Colleague.of(workspace, Role.VIEWER);
        provider.recognise(subject, colleague.email(), true);
        var visitor = new Visitor();
        visitor.cookies().put(FirstOwner.COOKIE, colleague.session());

        visitor.signIn(AWAY);

        assertThat(visitor.session()).isNotEqualTo(colleague.session());
        colleague.signedIn().get("/profile").then().statusCode(303);
    }

    private String invitation(String email, int number) {
        return inviteMember
                .handle(
                        new WorkspaceId(number),
                        Role.OWNER,
                        MailAddress.parse(email).orElseThrow(),
                        Role.VIEWER)
                .text();
    }

    private static String email(Visitor visitor) {
        return visitor.get("/profile").then().statusCode(200).extract().asString();
    }

    /** Sent back to the page for signing in, which says why. */
    static void refused(Response back, String code, String reason) {
        assertThat(back.statusCode()).as(back.asString()).isEqualTo(303);
        assertThat(back.header("Location")).endsWith("/sign-in?refused=" + code);
        assertThat(back.cookies()).doesNotContainKey(FirstOwner.COOKIE);
        given().cookie(FirstOwner.COOKIE, "")
                .get("/sign-in?refused=" + code)
                .then()
                .body(containsString(reason));
    }
}
