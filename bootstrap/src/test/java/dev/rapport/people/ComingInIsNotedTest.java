package dev.rapport.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.FirstOwner;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.InviteMember;
import dev.rapport.application.people.OfferSetUp;
import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.provider.ProviderAddress;
import dev.rapport.provider.TestProvider;
import dev.rapport.provider.Visitor;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever comes in did so themselves, from where they are, though nobody was signed in when the request began. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ProviderAddress.class)
class ComingInIsNotedTest {

    private static final int NUMBER = 438;

    @Inject
    DataSource database;

    @Inject
    OfferSetUp offerSetUp;

    @Inject
    InviteMember inviteMember;

    @SuppressWarnings("NullAway.Init") // before each test
    private OwnWorkspace workspace;

    private final String email = UUID.randomUUID() + "@comes-in.example";

    @BeforeEach
    void own_workspace() {
        Ready.await();
        workspace = OwnWorkspace.once(database, NUMBER, "UTC");
    }

    @Test
    void the_first_owner_joins_and_names_the_workspace() {
        FirstOwner.session();
        String owners = workspace.text("select string_agg(quote_literal(person_id::text), ', ') from member"
                + " where workspace_id = 1 and role = 'owner'");
        String name = workspace.text("select name from workspace where workspace_id = 1");
        workspace.run("update member set role = 'admin' where workspace_id = 1 and person_id in (" + owners + ")");
        try {
            String link = offerSetUp.handle().orElseThrow().text();
            Forms.submit(
                            "/set-up?link=" + link,
                            "/set-up",
                            Map.of(
                                    "link", link,
                                    "name", "First",
                                    "email", email,
                                    "password", Changes.PASSWORD,
                                    "workspace", "Set up",
                                    "zone", "UTC",
                                    "currency", "EUR",
                                    "language", "en"),
                            "")
                    .statusCode(303);
        } finally {
            workspace.run("delete from member where workspace_id = 1 and person_id = " + newcomer());
            workspace.run("update member set role = 'owner' where workspace_id = 1 and person_id in (" + owners + ")");
            workspace.run("update workspace set name = '" + name + "' where workspace_id = 1");
        }

        assertThat(noted(1)).isEqualTo("workspace-changed, member-added");
    }

    @Test
    void who_has_an_account_joins_another_workspace_by_its_password() {
        join(invitation());
        workspace.run("delete from member where person_id = " + newcomer());

        join(invitation());

        assertThat(noted(NUMBER)).isEqualTo("member-added, member-added");
    }

    @Test
    void somebody_new_joins_by_the_provider() {
        String link = invitation();
        try (TestProvider provider = TestProvider.start()) {
            provider.recognise(UUID.randomUUID().toString(), email, true);
            new Visitor().signIn("/sign-in/provider?link=" + link).then().statusCode(303);
        }

        assertThat(noted(NUMBER)).isEqualTo("member-added, provider-connected");
    }

    private String invitation() {
        return inviteMember
                .handle(
                        new WorkspaceId(NUMBER),
                        Role.OWNER,
                        MailAddress.parse(email).orElseThrow(),
                        Role.VIEWER)
                .text();
    }

    private static void join(String link) {
        Forms.submit(
                        "/join?link=" + link,
                        "/join",
                        Map.of("link", link, "name", "Newcomer", "password", Changes.PASSWORD),
                        "")
                .statusCode(303);
    }

    private String newcomer() {
        return "(select person_id from person where email = '" + email + "')";
    }

    /** What the newcomer did, from here. */
    private String noted(int number) {
        return workspace.text("""
                select coalesce(string_agg(action, ', ' order by entry_id), '') from audit_entry
                where workspace_id = %d and actor_kind = 'person' and actor_id = %s::text and address = '127.0.0.1'
                """.formatted(number, newcomer()));
    }
}
