package dev.rapport.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.application.access.SetUpWorkspace;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.people.AskForPasswordReset;
import dev.rapport.provider.ProviderAddress;
import dev.rapport.scoring.OwnWorkspace;
import dev.rapport.survey.MailSettings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of change stands in the audit log once it is made, with who made it from where, and not if it is refused. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(MailSettings.class)
@QuarkusTestResource(ProviderAddress.class)
class EveryChangeIsNotedTest {

    @Inject
    DataSource database;

    @Inject
    AskForPasswordReset askForPasswordReset;

    @Inject
    SetUpWorkspace setUpWorkspace;

    @SuppressWarnings("NullAway.Init") // before each test
    private OwnWorkspace workspace;

    @SuppressWarnings("NullAway.Init") // before each test
    private Changes changes;

    @BeforeEach
    void own_workspace() {
        Ready.await();
        workspace = OwnWorkspace.once(database, 437, "UTC");
        changes = new Changes(workspace, askForPasswordReset, setUpWorkspace);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_changed_is_noted_with_who_did_it_from_where(AuditAction action) {
        long last = workspace.number("select coalesce(max(entry_id), 0) from audit_entry");

        MadeChange made = changes.make(action);

        String newest = workspace.text("""
                select concat_ws(' ', workspace_id, actor_kind, actor_id, address, subject) from audit_entry
                where action = '%s' order by entry_id desc limit 1
                """.formatted(action.word()));
        assertThat(newest)
                .isEqualTo(String.join(
                        " ",
                        String.valueOf(made.workspace()),
                        made.actor().kind().word(),
                        made.actor().id(),
                        made.address(),
                        made.subject()));
        assertThat(workspace.number("""
                        select count(*) - count(distinct (workspace_id, subject)) from audit_entry
                        where action = '%s' and entry_id > %d
                        """.formatted(action.word(), last)))
                .as("noted twice")
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_refused_is_not_noted(AuditAction action) {
        long before = noted(action);

        new RefusedChanges(workspace, changes, setUpWorkspace).attempt(action);

        assertThat(noted(action)).isEqualTo(before);
    }

    @Test
    void inviting_customers_is_not_noted_if_nobody_is_invited() {
        String survey = changes.survey();
        workspace.api().post("/api/v1/surveys/" + survey + "/open").then().statusCode(200);
        long before = noted(AuditAction.CUSTOMERS_INVITED);

        workspace
                .api()
                .body("{\"userIds\": [\"" + UUID.randomUUID() + "\"]}")
                .post("/api/v1/surveys/" + survey + "/invitations")
                .then()
                .statusCode(200);

        assertThat(noted(AuditAction.CUSTOMERS_INVITED)).isEqualTo(before);
    }

    private long noted(AuditAction action) {
        return workspace.number("select count(*) from audit_entry where action = '%s'".formatted(action.word()));
    }
}
