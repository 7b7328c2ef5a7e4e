package dev.rapport.web.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.refusal.OutOfDate;
import dev.rapport.application.scoring.KnownModel;
import dev.rapport.application.scoring.KnownModels;
import dev.rapport.application.scoring.ModelDraft;
import dev.rapport.application.scoring.ModelDrafts;
import dev.rapport.application.scoring.ModelId;
import dev.rapport.application.scoring.SaveDraft;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.form.FormFields;
import dev.rapport.web.form.ListChange;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.list.Address;
import dev.rapport.web.scoring.Editor.Conflict;
import dev.rapport.web.scoring.ModelEditor.State;
import dev.rapport.web.scoring.SeenEvents.Seen;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Writing the draft of a model, with or without JavaScript. What is typed comes back until it is saved. */
@Path("/models/{id}/draft")
@RolesAllowed(Roles.ANALYST)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ModelEditorPage {

    /** Renders templates/ModelEditorPage/edit.html. */
    record edit(Editor editor, List<Seen> events, ZoneId zone) implements TemplateInstance {}

    /** Renders templates/ModelEditorPage/live.html: what follows while somebody is typing. */
    record live(Editor editor) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final KnownModels known;
    private final ModelDrafts drafts;
    private final SaveDraft saveDraft;
    private final ModelEditor editor;
    private final MetricCalibration calibration;
    private final SeenEvents events;
    private final Flash flash;
    private final Clock clock;

    ModelEditorPage(
            CurrentWorkspace current,
            KnownModels known,
            ModelDrafts drafts,
            SaveDraft saveDraft,
            ModelEditor editor,
            MetricCalibration calibration,
            SeenEvents events,
            Flash flash,
            Clock clock) {
        this.current = current;
        this.known = known;
        this.drafts = drafts;
        this.saveDraft = saveDraft;
        this.editor = editor;
        this.calibration = calibration;
        this.events = events;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(@PathParam("id") String id) {
        Workspace workspace = current.workspace();
        ModelDraft draft = drafts.require(workspace.id(), model(id));
        return page(workspace, State.of(draft, FieldsOfDefinition.of(draft.definition()), ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object act(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Workspace workspace = current.workspace();
        var form = SentModel.of(sent);
        State state = state(workspace, model(id), form);
        Optional<ListChange> change = ModelLists.change(form.act(), state.fields());
        if (change.isPresent()) {
            return page(workspace, state.going(change.get()));
        }
        return switch (form.act()) {
            case SentModel.EFFECT -> page(workspace, state);
            case String act
            when act.startsWith(SentModel.CALIBRATE) ->
                calibrated(workspace, state, act.substring(SentModel.CALIBRATE.length()));
            default -> save(workspace, state, form);
        };
    }

    @POST
    @Path("effect")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance follow(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Workspace workspace = current.workspace();
        var form = SentModel.of(sent);
        State state = state(workspace, model(id), form);
        Optional<ModelDraft> there = drafts.find(workspace.id(), model(id));
        boolean same = there.map(ModelDraft::revision).orElse(0) == form.seen();
        return new live(editor.of(workspace, same ? state : state.with(Conflict.with(there))));
    }

    private Object save(Workspace workspace, State state, SentModel form) {
        FormFields named = GivenNames.in(state.fields());
        DefinitionOfFields.Read read = DefinitionOfFields.of(named);
        ModelId model = state.draft().model();
        if (!read.unreadable().isEmpty()) {
            return page(workspace, state.refused(List.of()));
        }
        try {
            saveDraft.handle(
                    workspace, new SaveDraft.Edit(model, form.revision(), Optional.empty(), read.definition()));
        } catch (OutOfDate faster) {
            Optional<ModelDraft> there = drafts.find(workspace.id(), model);
            if (there.filter(draft -> draft.definition().equals(read.definition()))
                    .isEmpty()) {
                return page(workspace, state.with(Conflict.with(there)));
            } // else it is this same form, sent twice
        } catch (NotFound gone) {
            return page(workspace, state.with(Conflict.with(Optional.empty())));
        } catch (Invalid unkeepable) {
            return page(workspace, state.refused(unkeepable.violations()));
        }
        String here = "/models/" + model + "/draft";
        return flash.redirect(
                Address.of(form.act().equals(SentModel.PREVIEW) ? here + "/preview" : here), Notice.SAVED);
    }

    private Object calibrated(Workspace workspace, State state, String metric) {
        MetricCalibration.Outcome outcome =
                calibration.of(workspace, state.fields(), metric, workspace.dayOf(clock.instant()));
        return page(workspace, state.with(outcome.fields(), outcome.said()));
    }

    private State state(Workspace workspace, ModelId model, SentModel form) {
        KnownModel of = known.require(workspace.id(), model);
        var based = new ModelDraft(
                model,
                of.name(),
                DefinitionOfFields.of(form.fields()).definition(),
                form.seen(),
                Optional.empty(),
                false,
                clock.instant());
        return State.of(based, form.fields(), form.followed());
    }

    private TemplateInstance page(Workspace workspace, State state) {
        return new edit(
                editor.of(workspace, state),
                events.list(workspace.id(), workspace.dayOf(clock.instant())),
                workspace.zone());
    }

    private static ModelId model(String id) {
        return ModelId.parse(id).orElseThrow(() -> new NotFound("scoring-model", id));
    }
}
