package dev.rapport.web.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.refusal.OutOfDate;
import dev.rapport.application.survey.CreateSurvey;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.application.survey.SaveSurvey;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.application.survey.Surveys;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.SurveyDefinition;
import dev.rapport.domain.survey.SurveyState;
import dev.rapport.web.form.ListChange;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.frame.Spoken;
import dev.rapport.web.list.Address;
import dev.rapport.web.survey.SurveyEditor.State;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writing a survey, with or without JavaScript. What is typed comes back until it is saved. */
@Path("/surveys/{id}/edit")
@RolesAllowed(Roles.ANALYST)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class SurveyEditorPage {

    /** Renders templates/SurveyEditorPage/edit.html. */
    record edit(EditedSurvey survey) implements TemplateInstance {}

    /** Renders templates/SurveyEditorPage/live.html: what follows while somebody is typing. */
    record live(EditedSurvey survey) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final Surveys surveys;
    private final SaveSurvey saveSurvey;
    private final CreateSurvey createSurvey;
    private final SurveyEditor editor;
    private final Spoken spoken;
    private final Flash flash;
    private final Clock clock;

    SurveyEditorPage(
            CurrentWorkspace current,
            Surveys surveys,
            SaveSurvey saveSurvey,
            CreateSurvey createSurvey,
            SurveyEditor editor,
            Spoken spoken,
            Flash flash,
            Clock clock) {
        this.current = current;
        this.surveys = surveys;
        this.saveSurvey = saveSurvey;
        this.createSurvey = createSurvey;
        this.editor = editor;
        this.spoken = spoken;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(
            @PathParam("id") String id,
            @QueryParam("part") @DefaultValue("") String part,
            @QueryParam("lang") @DefaultValue("") String lang) {
        Workspace workspace = current.workspace();
        KnownSurvey known = surveys.require(workspace.id(), id(id));
        return new edit(editor.of(
                workspace,
                State.of(
                        known,
                        known.revision(),
                        FieldsOfSurvey.of(known, workspace.zone()),
                        new ShownPart(part, lang))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object act(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Workspace workspace = current.workspace();
        var form = SentSurvey.of(sent);
        Optional<KnownSurvey> there = surveys.find(workspace.id(), id(id));
        State state = State.of(
                there.orElseGet(() -> gone(workspace, id(id), form)), form.seen(), form.fields(), form.shown());
        if (form.act().equals(SentSurvey.COPY)) {
            return copy(workspace, state);
        }
        if (there.isEmpty()) {
            return Response.status(Response.Status.NOT_FOUND)
                    .entity(page(workspace, state.with(EditedSurvey.Conflict.with(there))))
                    .build();
        }
        Optional<ListChange> change = SurveyLists.change(form.act(), state.fields());
        if (change.isPresent()) {
            return page(workspace, state.going(change.get()));
        }
        return form.act().equals(SentSurvey.SHOW) ? page(workspace, state) : save(workspace, state, form);
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance follow(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Workspace workspace = current.workspace();
        var form = SentSurvey.of(sent);
        KnownSurvey known = surveys.require(workspace.id(), id(id));
        State state = State.of(known, form.seen(), form.fields(), form.shown());
        boolean same = known.revision() == form.seen();
        return new live(
                editor.of(workspace, same ? state : state.with(EditedSurvey.Conflict.with(Optional.of(known)))));
    }

    private Object save(Workspace workspace, State state, SentSurvey form) {
        SurveyOfFields.Read read = SurveyEditor.read(workspace, state);
        if (!read.isComplete()) {
            return page(workspace, state.refused(List.of()));
        }
        SurveyId id = state.known().id();
        var edit = new SaveSurvey.Edit(
                id,
                form.revision(),
                form.fields().text("name"),
                Optional.of(form.fields().text("slug").strip()),
                read.definition());
        try {
            saveSurvey.handle(workspace, edit);
        } catch (OutOfDate faster) {
            KnownSurvey there = surveys.require(workspace.id(), id);
            if (!isSame(there, edit)) {
                return page(workspace, state.with(EditedSurvey.Conflict.with(Optional.of(there))));
            } // else it is this same form, sent twice
        } catch (Invalid refusal) {
            return page(workspace, state.refused(refusal.violations()));
        } catch (Conflict taken) {
            return page(
                    workspace,
                    state.refused(List.of(new Invalid.Violation(
                            "/slug", spoken.texts(SurveyLifeTexts.class).slug_taken()))));
        }
        Address home = Address.of(SurveysPage.HERE + "/" + id);
        return flash.redirect(form.act().equals(SentSurvey.DONE) ? home : back(home, form.shown()), Notice.SAVED);
    }

    private static Address back(Address home, ShownPart shown) {
        return Address.of(home + "/edit").with("part", shown.part()).with("lang", shown.language());
    }

    private static boolean isSame(KnownSurvey there, SaveSurvey.Edit edit) {
        return there.definition().equals(edit.definition())
                && there.name().equals(edit.name().strip())
                && Optional.of(there.slug()).equals(edit.slug());
    }

    /** What is written goes into a survey of its own: the way out where a scale can't change any more. */
    private Object copy(Workspace workspace, State state) {
        SurveyDefinition definition = SurveyEditor.read(workspace, state).definition();
        KnownSurvey copy = createSurvey.handle(
                workspace,
                new CreateSurvey.NewSurvey(
                        CopySurveyPage.name(
                                spoken.texts(SurveyLifeTexts.class),
                                state.known().name()),
                        Optional.empty(),
                        definition));
        return flash.redirect(Address.of(SurveysPage.HERE + "/" + copy.id() + "/edit"), Notice.SURVEY_COPIED);
    }

    /** What stands for a survey that somebody removed while it was being written, so that nothing of that is lost. */
    private KnownSurvey gone(Workspace workspace, SurveyId id, SentSurvey form) {
        Instant now = clock.instant();
        return new KnownSurvey(
                workspace.id(),
                id,
                form.fields().text("slug"),
                form.fields().text("name"),
                SurveyState.DRAFT,
                form.seen(),
                SurveyOfFields.of(form.fields(), workspace.zone(), Optional.empty())
                        .definition(),
                now,
                now,
                Optional.empty(),
                Optional.empty());
    }

    private TemplateInstance page(Workspace workspace, State state) {
        return new edit(editor.of(workspace, state));
    }

    static SurveyId id(String id) {
        return SurveyId.parse(id).orElseThrow(() -> new NotFound("survey", id));
    }
}
