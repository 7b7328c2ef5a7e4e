package dev.rapport.rest.scoring;

import dev.rapport.domain.scoring.ModelPart;
import dev.rapport.domain.scoring.ModelWarning;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that people should know about a model.
 *
 * @param code stable and machine-readable
 * @param severity {@code warning} or {@code hint}
 * @param detail for people
 * @param part the id of the rule or metric that it is about; left out: the whole model
 * @param pointer where that is, from {@code /definition} down
 * @param numbers what it follows from, by name; which there are depends on the code
 */
record WarningJson(
        String code,
        String severity,
        String detail,
        Optional<String> part,
        Optional<String> pointer,
        Map<String, Object> numbers) {

    static WarningJson of(ModelWarning warning) {
        return new WarningJson(
                warning.code(),
                warning.severity().key(),
                warning.message(),
                warning.part().map(part -> part.id().id()),
                warning.part().map(ModelPart::pointer).map(pointer -> "/definition" + pointer),
                WarningNumbers.of(warning));
    }

    static List<WarningJson> of(List<ModelWarning> warnings) {
        return warnings.stream().map(WarningJson::of).toList();
    }
}
