package dev.rapport.browser;

import static dev.rapport.browser.ModelForms.begin;
import static dev.rapport.browser.ModelForms.drafted;
import static dev.rapport.browser.ModelForms.name;
import static dev.rapport.browser.ModelForms.orders;
import static dev.rapport.browser.ModelForms.primary;
import static dev.rapport.browser.ModelForms.published;
import static dev.rapport.browser.ModelForms.save;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import dev.rapport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages about models in a real browser. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ModelsBrowserTest extends BrowserTest {

    private static final String WRONG = "{\"rules\": [{\"id\": \"Bad id\", \"event\": \"" + "x".repeat(150) + "\"}]}";

    private static String hostile = "";
    private static String wrong = "";

    @Inject
    DataSource source;

    @BeforeEach
    void sendCustomers() {
        SomeCustomers.send();
        if (hostile.isEmpty()) {
            hostile = published("<script>alert(1)</script> \u202Eشركة " + "W".repeat(60));
            begin(hostile, orders(30));
            wrong = drafted(name("Wrong"), WRONG);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_list_is_accessible_and_keeps_the_policy(View view) {
        look("/models?show=all", "models", view);
        look("/models/new", "model-new", view);
    }

    @ParameterizedTest
    @EnumSource
    void a_model_is_accessible_and_keeps_the_policy(View view) {
        look("/models/" + primary(), "model", view);
        look("/models/" + hostile, "model-hostile", view);
        look("/models/" + hostile + "/versions/1", "model-version", view);
    }

    @ParameterizedTest
    @EnumSource
    void a_preview_is_accessible_and_keeps_the_policy(View view) {
        look("/models/" + hostile + "/draft/preview", "model-preview", view);
        look("/models/" + hostile + "/draft/preview?with=nothing", "model-preview-alone", view);
        look("/models/" + wrong + "/draft/preview", "model-preview-wrong", view);
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_LIGHT", "PHONE_DARK"})
    void what_the_data_says_is_accessible_and_keeps_the_policy(View view) {
        look("/models/" + hostile + "/lint", "model-lint", view);
        look("/models/" + hostile + "/draft/lint", "model-draft-lint", view);
        look("/models/" + wrong + "/draft/lint", "model-draft-lint-wrong", view);
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_LIGHT", "PHONE_DARK"})
    void what_asks_before_it_acts_is_accessible_and_keeps_the_policy(View view) {
        look("/models/" + hostile + "/retire", "model-retire", view);
        look("/models/" + primary() + "/retire", "model-retire-primary", view);
        look("/models/" + hostile + "/name", "model-name", view);
        look("/models/" + wrong + "/draft/discard", "model-discard", view);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_model_goes_all_its_way(boolean scripts) {
        String name = name("Way");
        visit(
                "/models",
                options(scripts ? View.DESKTOP_LIGHT : View.PHONE_DARK).setJavaScriptEnabled(scripts),
                page -> {
                    page.click("a:has-text('New model')");
                    page.fill("input[name=name]", name);
                    page.check("#starter");
                    page.click("button:has-text('Begin the draft')");
                    String model = URI.create(page.url()).getPath().replace("/draft", "");
                    assertThat(URI.create(page.url()).getPath()).matches("/models/[0-9a-v]+/draft");
                    save(model.replace("/models/", ""), 1, orders(30));

                    page.navigate(root.resolve(model).toString());
                    page.click("a:has-text('Preview and publish')");
                    page.waitForSelector("#publish");
                    assertThat(page.textContent("main")).contains("Change band", "Who would rise most", "By the draft");
                    assertThat(page.locator(".coming-step:visible").count()).isZero();
                    page.fill("textarea[name=note]", "Orders only");
                    // By key: without scripts the browser's driver never finds a long page at rest.
                    page.press("#publish button", "Enter");
                    page.waitForSelector(".alert-success:has-text('Published.')");
                    assertThat(page.textContent("main"))
                            .contains("Orders only", "30 points for each “Order Completed”");
                    page.press("#versions a", "Enter");
                    page.waitForURL("**/versions/1");
                    assertThat(page.textContent("h1")).contains(name).endsWith(", version 1");
                    page.press("nav.trail a", "Enter");
                    retire(page);
                    page.press("button:has-text('Restore')", "Enter");
                    page.waitForSelector(".alert-success:has-text('In use again')");
                    assertThat(page.textContent("main")).contains("In use beside the primary model");
                    retire(page);
                });
    }

    private static void retire(Page page) {
        page.press("a:text-is('Retire')", "Enter");
        page.press("button.btn-danger", "Enter");
        page.waitForSelector(".alert-success:has-text('Its versions and their scores stay')");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void progress_is_seen_while_a_preview_is_made(boolean scripts) {
        String id = drafted(name("Slow"), orders(5));
        visit("/models", options(View.DESKTOP_LIGHT).setJavaScriptEnabled(scripts), page -> {
            try (var _ = new HeldTable(source, "activity")) {
                page.navigate(
                        root.resolve("/models/" + id + "/draft/preview").toString(),
                        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
                page.waitForSelector(".coming-step progress");
                assertThat(page.textContent(".coming-step progress + p")).contains("customers scored");
                assertThat(page.isVisible("select[name=with]")).isTrue();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            page.waitForSelector("#publish");
            assertThat(page.locator(".coming-step:visible").count()).isZero();
        });
    }

    @Test
    void the_list_follows_the_search() {
        String name = name("Findable");
        published(name);
        visit("/models", options(View.DESKTOP_LIGHT), page -> {
            page.fill("main input[name=q]", name);
            page.waitForFunction("() => document.querySelectorAll('#list tbody tr').length === 1");
            assertThat(page.url()).contains("q=Findable");
            assertThat(page.getAttribute("#export", "href")).contains("q=Findable");
            page.click("#list tbody a");
            page.waitForSelector("#state");
            assertThat(page.textContent("h1")).isEqualTo(name);
            page.click("a:has-text('Customers by this model')");
            assertThat(page.url()).contains("model=");
        });
    }
}
