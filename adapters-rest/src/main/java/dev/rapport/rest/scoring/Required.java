package dev.rapport.rest.scoring;

import dev.rapport.application.refusal.Invalid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Query parameters that must not be left out. */
final class Required {

    private Required() {}

    static <T> T parameter(String name, @Nullable T value) {
        if (value == null) {
            String detail = "?" + name + " is required";
            throw new Invalid("parameter.missing", detail, List.of(new Invalid.Violation("?" + name, detail)));
        }
        return value;
    }
}
