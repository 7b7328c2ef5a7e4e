package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.rapport.FirstOwner;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.AskForPasswordReset;
import dev.rapport.application.people.AskForPasswordReset.Letter;
import dev.rapport.application.people.LinkToken;
import dev.rapport.domain.access.Role;
import dev.rapport.people.Colleague;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages about people: who comes in, and what they may set. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PeopleBrowserTest extends BrowserTest {

    private static final List<View> TWO_VIEWS = List.of(View.DESKTOP_LIGHT, View.PHONE_DARK);

    @Inject
    DataSource database;

    @Inject
    AskForPasswordReset askForPasswordReset;

    @BeforeEach
    void ready() {
        Ready.await();
    }

    @ParameterizedTest
    @EnumSource
    void the_profile_is_accessible_and_keeps_the_policy(View view) {
        look("/profile", "profile", view);
    }

    @ParameterizedTest
    @EnumSource
    void the_settings_are_accessible_and_keep_the_policy(View view) {
        look("/settings", "settings", view);
        look("/settings/members", "settings-members", view);
        look("/settings/keys", "settings-keys", view);
        look("/settings/audit", "settings-audit", view);
        look("/workspaces/new", "workspace-new", view);
    }

    @ParameterizedTest
    @EnumSource
    void what_people_see_before_they_sign_in_is_accessible_and_keeps_the_policy(View view) {
        look("/password/forgotten", "password-forgotten", view);
        look("/join?link=gone", "link-gone", view);
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_LIGHT", "PHONE_DARK"})
    void a_new_password_is_asked_for_accessibly(View view) {
        LinkToken link = askForPasswordReset
                .handle(MailAddress.parse(FirstOwner.EMAIL).orElseThrow())
                .map(Letter::token)
                .orElseThrow();

        lookAsStranger("/password/reset?link=" + link.text(), "password-reset", view, "en");
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_LIGHT", "PHONE_DARK"})
    void removing_a_member_is_asked_about_accessibly(View view) {
        var first = OwnWorkspace.once(database, 1, "UTC");
        Colleague leaving = Colleague.of(first, Role.VIEWER);

        look("/settings/members/" + leaving.person() + "/remove", "member-remove", view);

        first.run("delete from member where person_id = '%s'".formatted(leaving.person()));
    }

    @Test
    void somebody_signs_in_and_out_by_keyboard_on_a_phone() {
        visit("/profile", options(View.PHONE_LIGHT), page -> {
            page.context().clearCookies();
            page.navigate(root.resolve("/customers?q=ann").toString());
            assertThat(page.url()).contains("/sign-in?to=");
            page.waitForLoadState();
            screenshot(page, "sign-in-phone-light");
            assertThat(violations(page)).isEmpty();

            type(page, "#email", FirstOwner.EMAIL);
            page.keyboard().press("Tab");
            page.keyboard().type("not the password");
            page.keyboard().press("Enter");
            page.waitForSelector("[role=alert]:visible");
            assertThat(page.inputValue("#email")).isEqualTo(FirstOwner.EMAIL);
            type(page, "#password", FirstOwner.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/customers?q=ann");

            page.focus(".account summary");
            page.keyboard().press("Enter");
            screenshot(page, "account-menu-phone-light");
            assertThat(page.isVisible(".account a[href='/settings']")).isTrue();
            page.focus(".account form[action='/sign-out'] button");
            page.keyboard().press("Enter");
            page.waitForURL("**/sign-in");
            page.navigate(root.resolve("/customers").toString());
            assertThat(page.url()).contains("/sign-in?to=%2Fcustomers");
        });
    }

    private static void type(Page page, String field, String text) {
        page.focus(field);
        page.keyboard().type(text);
    }

    @Test
    void a_key_is_made_and_shown_once() {
        visit("/settings/keys", options(View.DESKTOP_LIGHT), page -> {
            page.fill("#name", "Data warehouse");
            page.check("input[name=kind][value=read]");
            page.check("input[name=scope][value=customers]");
            page.click("main button.btn-primary");
            page.waitForSelector(".command code");
            assertThat(page.textContent(".command code")).startsWith("rr_");
            screenshot(page, "key-shown-desktop-light");
            page.reload();
            assertThat(page.querySelector(".command code")).isNull();
            assertThat(page.textContent("main table")).contains("Data warehouse", "Customers", "Read");

            String revoke = page.getAttribute("tr:has-text('Data warehouse') a", "href");
            TWO_VIEWS.forEach(view -> look(revoke, "key-revoke", view));
            page.click("tr:has-text('Data warehouse') a");
            assertThat(page.textContent("h1")).contains("Revoke the key");
            page.click("main button.btn-danger");
            page.waitForSelector(".alert-success");
            assertThat(page.textContent("main table")).doesNotContain("Data warehouse");
        });
    }

    @Test
    void somebody_is_invited_and_the_invitation_is_taken_back() {
        visit("/settings/members", options(View.DESKTOP_LIGHT), page -> {
            page.fill("#email", "colleague@example.com");
            page.check("input[name=role][value=analyst]");
            page.click("main button.btn-primary:has-text('invitation')");
            page.waitForSelector(".command code");
            String link = page.textContent(".command code");
            assertThat(link).startsWith(root.toString()).contains("/join?link=");
            for (View view : TWO_VIEWS) {
                String path = link.substring(root.toString().length() - 1);
                look(path, "join", view);
                lookAsStranger(path, "join-stranger", view, "en");
            }

            page.reload();
            assertThat(page.querySelector(".command code")).isNull();
            page.click("tr:has-text('colleague@example.com') button");
            page.waitForSelector(".alert-success");
            assertThat(page.textContent("main")).doesNotContain("colleague@example.com");
        });
    }
}
