package dev.rapport.web.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.survey.CreateSurvey;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.SurveyDefinition;
import dev.rapport.domain.survey.SurveyTemplate;
import dev.rapport.web.form.PlainName;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.frame.Spoken;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Beginning a survey: what it is like, and in which language. */
@Path("/surveys/new")
@RolesAllowed(Roles.ANALYST)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class NewSurveyPage {

    private static final int LONGEST_SLUG = 50;
    private static final int SHORTEST_SLUG = 3;
    private static final int ATTEMPTS = 9;

    /** What else than a template one can begin with. */
    private static final List<String> EMPTY = List.of("micro", "custom");

    /**
     * Renders templates/NewSurveyPage/form.html.
     *
     * @param templates by their keys
     * @param empty the kinds that begin without questions
     * @param begin the chosen one of them
     * @param language the tag of the main one
     * @param refused whether the name can't be kept
     */
    record form(List<String> templates, List<String> empty, String begin, String name, String language, boolean refused)
            implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final CreateSurvey createSurvey;
    private final Spoken spoken;

    NewSurveyPage(CurrentWorkspace current, CreateSurvey createSurvey, Spoken spoken) {
        this.current = current;
        this.createSurvey = createSurvey;
        this.spoken = spoken;
    }

    @GET
    public TemplateInstance ask() {
        return form(SurveyTemplate.NPS.key(), "", Language.EN.tag(), false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(
            @FormParam("begin") @DefaultValue("") String begin,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("language") @DefaultValue("") String language) {
        Language main = Language.of(language).orElse(Language.EN);
        String wanted = begin.isBlank() ? SurveyTemplate.NPS.key() : begin;
        SurveyDefinition definition = SurveyTemplate.of(wanted)
                .map(template -> template.definition(main))
                .orElseGet(() -> nothingYet(EMPTY.contains(wanted) ? wanted : EMPTY.getLast(), main));
        try {
            KnownSurvey survey = created(
                    current.workspace(),
                    name.isBlank() ? spoken.texts(SurveyLifeTexts.class).begin_name(wanted) : name.strip(),
                    definition);
            return Response.seeOther(URI.create(SurveysPage.HERE + "/" + survey.id() + "/edit"))
                    .build();
        } catch (Invalid refusal) {
            return Response.ok(form(wanted, name, main.tag(), true)).build();
        }
    }

    /** A slug after the name, or one that nobody guesses where those are taken. */
    private KnownSurvey created(Workspace workspace, String name, SurveyDefinition definition) {
        String slug = PlainName.of(name, '-', LONGEST_SLUG, "");
        for (int number = 1; slug.length() >= SHORTEST_SLUG && number <= ATTEMPTS; number++) {
            try {
                return createSurvey.handle(
                        workspace,
                        new CreateSurvey.NewSurvey(
                                name, Optional.of(number == 1 ? slug : slug + "-" + number), definition));
            } catch (Conflict taken) {
                continue;
            }
        }
        return createSurvey.handle(workspace, new CreateSurvey.NewSurvey(name, Optional.empty(), definition));
    }

    private static SurveyDefinition nothingYet(String kind, Language main) {
        return new SurveyDefinition(
                Optional.of(kind),
                Optional.of(main.tag()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static form form(String begin, String name, String language, boolean refused) {
        return new form(
                Arrays.stream(SurveyTemplate.values()).map(SurveyTemplate::key).toList(),
                EMPTY,
                begin,
                name,
                language,
                refused);
    }
}
