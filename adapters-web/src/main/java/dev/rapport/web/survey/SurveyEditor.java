package dev.rapport.web.survey;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.application.survey.Responses;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.SurveyDefinition.Checked;
import dev.rapport.domain.violation.Violation;
import dev.rapport.web.form.FormFields;
import dev.rapport.web.form.ListChange;
import dev.rapport.web.form.Mistakes;
import dev.rapport.web.frame.Spoken;
import dev.rapport.web.survey.EditedSurvey.Conflict;
import dev.rapport.web.survey.SurveyOfFields.Read;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what the editor shows: the form, what is wrong with it, and what respondents would see. */
@Singleton
class SurveyEditor {

    private static final String EMPTY = "is required";
    private static final String DEFINITION = "/definition";

    private final Responses responses;
    private final Mistakes mistakes;
    private final Spoken spoken;

    SurveyEditor(Responses responses, Mistakes mistakes, Spoken spoken) {
        this.responses = responses;
        this.mistakes = mistakes;
        this.spoken = spoken;
    }

    /**
     * What the author has before the eyes.
     *
     * @param known as it is stored
     * @param revision that the changes are based on
     * @param fields as they are now
     * @param begun whether parts of it are only being begun: what is still empty is then not called wrong
     * @param refused why it could not be saved; empty: it could, or was not to be
     */
    record State(
            KnownSurvey known,
            int revision,
            FormFields fields,
            ShownPart shown,
            String focus,
            boolean begun,
            Optional<List<Invalid.Violation>> refused,
            Optional<Conflict> conflict) {

        static State of(KnownSurvey known, int revision, FormFields fields, ShownPart shown) {
            return new State(known, revision, fields, shown, "", false, Optional.empty(), Optional.empty());
        }

        State going(ListChange change) {
            return new State(known, revision, change.fields(), shown, change.focus(), true, refused, conflict);
        }

        State refused(List<Invalid.Violation> why) {
            return new State(known, revision, fields, shown, focus, begun, Optional.of(why), conflict);
        }

        State with(Conflict other) {
            return new State(known, revision, fields, shown, focus, begun, refused, Optional.of(other));
        }
    }

    /** As it would be saved. */
    static Read read(Workspace workspace, State state) {
        return SurveyOfFields.of(
                SurveyNames.in(state.fields()),
                workspace.zone(),
                state.known().definition().asking());
    }

    EditedSurvey of(Workspace workspace, State state) {
        KnownSurvey known = state.known();
        boolean answered = responses.count(workspace.id(), known.id()) > 0;
        Read read = read(workspace, state);
        Map<String, String> problems = problems(state, read, answered);
        var beside = new LinkedHashMap<>(problems);
        if (state.begun()) {
            beside.values().removeIf(mistakes.said(EMPTY)::equals);
        }
        var form = new EditedForm(state.fields(), beside, state.focus());
        return new EditedSurvey(
                known.id().toString(),
                known.name(),
                known.state().text(),
                state.revision(),
                answered,
                form,
                new EditedForm(state.fields(), problems, "").summary(),
                state.refused().isPresent(),
                state.conflict(),
                state.shown(),
                PreviewedSurvey.of(read.definition())
                        .map(survey -> state.shown().html(survey, state.shown().language(state.fields()))),
                workspace.zone());
    }

    /** By the name of the field. */
    private Map<String, String> problems(State state, Read read, boolean answered) {
        SurveyEditorTexts texts = spoken.texts(SurveyEditorTexts.class);
        var problems = new LinkedHashMap<String, String>();
        read.noNumbers().forEach(name -> problems.put(name, texts.no_number()));
        read.noMoments().forEach(name -> problems.put(name, texts.no_moment()));
        for (Invalid.Violation violation : state.refused().orElse(List.of())) {
            if (!violation.pointer().startsWith(DEFINITION)) {
                String name = violation.pointer().substring(1);
                String detail = violation.detail();
                problems.putIfAbsent(
                        name,
                        mistakes.said(detail.startsWith(name + " ") ? detail.substring(name.length() + 1) : detail));
            }
        }
        switch (read.definition().check()) {
            case Checked.Valid(Survey survey) -> {
                if (answered) {
                    survey.changedScales(state.known().survey())
                            .forEach(key -> problems.putIfAbsent(place(state.fields(), key), texts.answered(key)));
                }
            }
            case Checked.Invalid(List<Violation> violations) ->
                violations.forEach(violation -> problems.putIfAbsent(
                        violation.pointer().substring(1),
                        mistakes.said(violation.message()
                                + violation.value().map(value -> ": " + value).orElse(""))));
        }
        return problems;
    }

    /** Of the question with this key: where its scale is; where all of them are if it was removed. */
    private static String place(FormFields fields, String key) {
        for (int place = 0; place < fields.count("questions"); place++) {
            if (fields.text("questions/" + place + "/key").equals(key)) {
                return "questions/" + place + "/format";
            }
        }
        return "questions";
    }
}
