package dev.rapport.web.scoring;

import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.scoring.ModelDraft;
import dev.rapport.application.scoring.ReviewDraft;
import dev.rapport.application.scoring.ReviewedDraft;
import dev.rapport.application.scoring.ShowModelEffect;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.form.FormFields;
import dev.rapport.web.form.ListChange;
import dev.rapport.web.form.Mistakes;
import dev.rapport.web.frame.Spoken;
import dev.rapport.web.scoring.Editor.Calibrated;
import dev.rapport.web.scoring.Editor.Conflict;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what the editor shows: the form, what is wrong with it, what it says, what it would do. */
@Singleton
class ModelEditor {

    private static final String EMPTY = "is required";

    private final ReviewDraft reviewDraft;
    private final ShowModelEffect showEffect;
    private final Sayings sayings;
    private final Mistakes mistakes;
    private final Spoken spoken;
    private final Clock clock;

    ModelEditor(
            ReviewDraft reviewDraft,
            ShowModelEffect showEffect,
            Sayings sayings,
            Mistakes mistakes,
            Spoken spoken,
            Clock clock) {
        this.reviewDraft = reviewDraft;
        this.showEffect = showEffect;
        this.sayings = sayings;
        this.mistakes = mistakes;
        this.spoken = spoken;
        this.clock = clock;
    }

    /**
     * What the author has before the eyes.
     *
     * @param draft that it is based on
     * @param fields as they are now
     * @param refused why it could not be saved, besides what is no number; empty: it could, or was not to be
     * @param begun whether parts of it are only being begun: what is still empty is then not called wrong
     */
    record State(
            ModelDraft draft,
            FormFields fields,
            String followed,
            String focus,
            boolean begun,
            Optional<List<Violation>> refused,
            Optional<Conflict> conflict,
            Optional<Calibrated> calibrated) {

        static State of(ModelDraft draft, FormFields fields, String followed) {
            return new State(draft, fields, followed, "", false, Optional.empty(), Optional.empty(), Optional.empty());
        }

        State going(ListChange change) {
            return new State(draft, change.fields(), followed, change.focus(), true, refused, conflict, calibrated);
        }

        State refused(List<Violation> why) {
            return new State(draft, fields, followed, focus, begun, Optional.of(why), conflict, calibrated);
        }

        State with(Conflict other) {
            return new State(draft, fields, followed, focus, begun, refused, Optional.of(other), calibrated);
        }

        State with(FormFields changed, Calibrated metric) {
            return new State(
                    draft,
                    changed,
                    followed,
                    "calibrate:" + metric.part(),
                    true,
                    refused,
                    conflict,
                    Optional.of(metric));
        }
    }

    Editor of(Workspace workspace, State state) {
        LocalDate today = workspace.dayOf(clock.instant());
        FormFields named = GivenNames.in(state.fields());
        DefinitionOfFields.Read read = DefinitionOfFields.of(named);
        ModelDraft draft = state.draft();
        ReviewedDraft reviewed = reviewDraft.handle(
                workspace.id(),
                new ModelDraft(
                        draft.model(),
                        draft.name(),
                        read.definition(),
                        draft.revision(),
                        draft.basedOn(),
                        draft.makesPrimary(),
                        draft.savedAt()));
        var violations = new ArrayList<Violation>(state.refused().orElse(List.of()));
        violations.addAll(reviewed.violations());
        Map<String, String> problems = ModelForm.problems(
                violations, read.unreadable(), spoken.texts(EditorTexts.class).no_number(), mistakes);
        var shown = new LinkedHashMap<>(problems);
        if (state.begun()) {
            shown.values().removeIf(mistakes.said(EMPTY)::equals);
        }
        Map<String, Said> said = sayings.of(workspace.id(), named, today);
        return new Editor(
                draft.model().toString(),
                draft.name(),
                draft.revision(),
                new ModelForm(state.fields(), shown, state.focus(), said),
                new ModelForm(state.fields(), problems, "", said).summary(),
                reviewed.warnings(),
                state.followed(),
                problems.isEmpty() ? Optional.of(effect(workspace, state, read, today)) : Optional.empty(),
                state.refused().isPresent(),
                state.conflict(),
                state.calibrated());
    }

    private EffectView effect(Workspace workspace, State state, DefinitionOfFields.Read read, LocalDate today) {
        Optional<String> followed = Optional.of(state.followed().strip()).filter(text -> !text.isEmpty());
        return EffectView.of(showEffect.handle(
                workspace, new ShowModelEffect.Wanted(state.draft().model(), read.definition(), followed, today)));
    }
}
