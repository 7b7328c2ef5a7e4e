package dev.rapport.browser;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.rapport.FirstOwner;
import dev.rapport.TestDatabase;
import dev.rapport.domain.survey.Language;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages in each language that they speak: words of other lengths fit, and the page says which language it is. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LanguagesBrowserTest extends BrowserTest {

    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    @Inject
    DataSource database;

    @BeforeEach
    void there_is_something_of_everything() {
        SomeCustomers.send();
        if (PAGES.isEmpty()) {
            String model = SomeDrafts.draftOfPublished(SomeDrafts.POINTS, ModelForms.orders(7));
            String survey = AnsweredSurveys.nps();
            PAGES.putAll(Map.of(
                    "overview", "/",
                    "breakdown", "/breakdown?by=lifecycle_stage",
                    "customers", "/customers",
                    "customer", "/customers/shop-1005",
                    "why", "/customers/shop-1004?why=30"));
            PAGES.putAll(Map.of(
                    "models", "/models",
                    "model", "/models/" + model,
                    "lint", "/models/" + model + "/lint",
                    "preview", "/models/" + model + "/draft/preview",
                    "editor-points", "/models/" + SomeDrafts.draft(SomeDrafts.POINTS) + "/draft",
                    "editor-weighted", "/models/" + SomeDrafts.draft(SomeDrafts.WEIGHTED) + "/draft"));
            PAGES.putAll(Map.of(
                    "surveys", "/surveys",
                    "results", "/surveys/" + survey,
                    "results-language", "/surveys/" + survey + "?by=language",
                    "survey-editor", "/surveys/" + AnsweredSurveys.draft() + "/edit",
                    "survey-new", "/surveys/new"));
            PAGES.putAll(Map.of(
                    "data", "/data",
                    "rejected", "/data/rejected",
                    "import-new", "/data/imports/new",
                    "settings", "/settings",
                    "members", "/settings/members",
                    "keys", "/settings/keys",
                    "retention", "/settings/retention",
                    "audit", "/settings/audit",
                    "profile", "/profile"));
        }
    }

    @AfterEach
    void the_owner_speaks_english_again() throws SQLException {
        speak(Language.EN);
    }

    /** On a phone, where a longer word breaks a page first; each page's own test looks at it in English, in all views. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void each_page_fits_and_is_accessible(Language language) throws SQLException {
        speak(language);
        assertAll(Stream.concat(
                Stream.of(
                        () -> lookAsStranger("/sign-in", name(language, "sign-in"), View.PHONE_LIGHT, language.tag())),
                PAGES.entrySet().stream()
                        .map(page -> () -> look(page.getValue(), name(language, page.getKey()), View.PHONE_LIGHT))));
    }

    @ParameterizedTest
    @EnumSource
    void each_page_says_which_language_it_is(Language language) throws SQLException {
        speak(language);
        assertAll(PAGES.values().stream()
                .map(path -> () -> given().header("Accept-Language", "en")
                        .get(path)
                        .then()
                        .statusCode(200)
                        .body(Matchers.containsString("<html lang=\"%s\"".formatted(language.tag())))));
    }

    private static String name(Language language, String page) {
        return "language-" + language.tag() + "-" + page;
    }

    private void speak(Language language) throws SQLException {
        try (var connection = database.getConnection();
                var change = connection.prepareStatement("update person set language = ? where email = ?")) {
            change.setString(1, language.tag());
            change.setString(2, FirstOwner.EMAIL);
            change.executeUpdate();
        }
    }
}
