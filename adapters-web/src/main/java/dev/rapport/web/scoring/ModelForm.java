package dev.rapport.web.scoring;

import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.web.form.FormFields;
import dev.rapport.web.form.Mistakes;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The form of a model with what is to be said about it.
 *
 * @param problems what is wrong, by the name of the field
 * @param focus the field where the author goes on; empty text: at the top
 * @param said about rules and metrics, by the name that their fields begin with
 */
@TemplateData
record ModelForm(FormFields fields, Map<String, String> problems, String focus, Map<String, Said> said) {

    private static final String ROOT = "/definition/";
    /** What a rule shows at once; all else is in a part that opens. */
    private static final Set<String> PLAIN =
            Set.of("event", "points", "window/kind", "window/days", "measure", "source/kind", "weight");

    /**
     * Something that is wrong, for the list at the top.
     *
     * @param href where it is on the page
     * @param place number of the rule, metric or band; 0: it is about all
     * @param list which of these
     */
    @TemplateData
    record Problem(String href, String list, int place, String key, String text) {}

    /** What is wrong with a draft, by the field that it is wrong in. */
    static Map<String, String> problems(
            List<Violation> violations, Set<String> unreadable, String noNumber, Mistakes mistakes) {
        var problems = new LinkedHashMap<String, String>();
        unreadable.forEach(name -> problems.put(name, noNumber));
        for (Violation violation : violations) {
            String pointer = violation.pointer();
            String name = pointer.startsWith(ROOT) ? pointer.substring(ROOT.length()) : pointer;
            String field = name.substring(name.lastIndexOf('/') + 1);
            String detail = violation.detail();
            problems.putIfAbsent(
                    name,
                    mistakes.said(detail.startsWith(field + " ") ? detail.substring(field.length() + 1) : detail));
        }
        return problems;
    }

    public String kind() {
        return fields.text("kind");
    }

    public boolean isWeighted() {
        return kind().equals(FieldsOfDefinition.WEIGHTED);
    }

    public List<Part> rules() {
        return Part.all(this, "rules");
    }

    public List<Part> metrics() {
        return Part.all(this, "metrics");
    }

    public List<Part> bands() {
        return Part.all(this, "bands");
    }

    /** The tests that choose whom the model is for. */
    public List<Part> audience() {
        return Part.all(this, "audience");
    }

    public Weights weights() {
        return Weights.of(fields);
    }

    public Field field(String name) {
        return new Field(name, fields.text(name), problem(name), focus.equals(name));
    }

    public String problem(String name) {
        return problems.getOrDefault(name, "");
    }

    public boolean isFocused(String name) {
        return focus.equals(name);
    }

    public boolean isAdding(String list) {
        return isFocused("add:" + list);
    }

    /** Whether what is rarely changed of the whole model is shown at once: the bands, or whom it is for. */
    public boolean isOpenFor(String list) {
        return focus.startsWith(list) || isAdding(list) || anyProblem(list);
    }

    boolean isOpen(String at) {
        return isRare(focus, at) || problems.keySet().stream().anyMatch(name -> isRare(name, at));
    }

    private static boolean isRare(String name, String at) {
        String own = name.startsWith("add:") ? name.substring("add:".length()) : name;
        return own.startsWith(at + "/") && !PLAIN.contains(own.substring(at.length() + 1)) && !isEvent(own);
    }

    private static boolean isEvent(String name) {
        return name.matches(".*/source/signals(/\\d+/event)?");
    }

    private boolean anyProblem(String list) {
        return problems.keySet().stream().anyMatch(name -> name.equals(list) || name.startsWith(list + "/"));
    }

    Said said(String at) {
        return said.getOrDefault(at, new Said(Optional.empty(), Optional.empty()));
    }

    /** Everything that is wrong, in the order of the page. */
    public List<Problem> summary() {
        var summary = new ArrayList<Problem>();
        problems.forEach((name, text) -> {
            String[] steps = name.split("/");
            boolean numbered = steps.length > 1 && steps[1].matches("\\d+");
            summary.add(new Problem(
                    "#" + Field.id(name),
                    steps[0],
                    numbered ? Integer.parseInt(steps[1]) + 1 : 0,
                    new Field(name, "", "", false).key(),
                    text));
        });
        return summary;
    }
}
