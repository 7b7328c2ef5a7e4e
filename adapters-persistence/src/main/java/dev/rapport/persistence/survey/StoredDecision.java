package dev.rapport.persistence.survey;

import dev.rapport.domain.survey.AskingDecision;
import dev.rapport.domain.survey.AskingDecision.Step;
import dev.rapport.domain.survey.FatigueBudget;
import dev.rapport.domain.survey.Openness;
import dev.rapport.persistence.json.StoredJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a decision is stored: the facts of each step, in their order, by the names below. */
final class StoredDecision {

    private StoredDecision() {}

    static String write(AskingDecision decision) {
        return StoredJson.write(
                decision.steps().stream().map(StoredDecision::fields).toList());
    }

    static AskingDecision read(String json) {
        var steps = new ArrayList<Step>();
        if (StoredJson.readValue(json) instanceof List<?> stored) {
            for (Object one : stored) {
                steps.add(step(new Fields((Map<?, ?>) one)));
            }
        }
        return new AskingDecision(steps);
    }

    private static Map<String, @Nullable Object> fields(Step step) {
        return switch (step) {
            case Step.Open(Openness openness) -> fields("open", "openness", openness.name());
            case Step.InAudience(boolean passed) -> fields("audience", "passed", passed);
            case Step.Due(var today, int times, var last, var next) ->
                fields(
                        "clock",
                        "today",
                        today.toString(),
                        "times",
                        times,
                        "last",
                        last.map(LocalDate::toString).orElse(""),
                        "next",
                        next.map(LocalDate::toString).orElse(""));
            case Step.WithinBudget(FatigueBudget budget, int asked) ->
                fields("budget", "surveys", budget.surveys(), "days", budget.days(), "asked", asked);
            case Step.InShare(int share, int bucket) -> fields("share", "share", share, "bucket", bucket);
        };
    }

    private static Map<String, @Nullable Object> fields(String step, Object... namesAndValues) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("step", step);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static Step step(Fields fields) {
        return switch (fields.text("step")) {
            case "open" -> new Step.Open(Openness.valueOf(fields.text("openness")));
            case "audience" -> new Step.InAudience(Boolean.parseBoolean(fields.text("passed")));
            case "clock" ->
                new Step.Due(
                        LocalDate.parse(fields.text("today")),
                        fields.number("times"),
                        fields.day("last"),
                        fields.day("next"));
            case "budget" ->
                new Step.WithinBudget(
                        new FatigueBudget(fields.number("surveys"), fields.number("days")), fields.number("asked"));
            case "share" -> new Step.InShare(fields.number("share"), fields.number("bucket"));
            default -> throw new IllegalStateException("a stored decision has an unknown step");
        };
    }

    private record Fields(Map<?, ?> stored) {

        String text(String name) {
            return String.valueOf(stored.get(name));
        }

        int number(String name) {
            return new BigDecimal(text(name)).intValueExact();
        }

        Optional<LocalDate> day(String name) {
            return Optional.of(text(name)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
        }
    }
}
