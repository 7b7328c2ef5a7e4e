package dev.rapport.application.access;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import java.util.List;

/** What a workspace may be called. */
public final class WorkspaceNames {

    private static final int MOST = 100;

    private WorkspaceNames() {}

    /**
     * @return {@code name} without blanks around it
     * @throws Invalid {@code workspace.invalid}
     */
    public static String checked(String name) {
        if (name.isBlank() || name.length() > MOST || name.chars().anyMatch(Character::isISOControl)) {
            throw new Invalid(
                    "workspace.invalid",
                    "a workspace needs a name",
                    List.of(new Violation(
                            "/name", "\"" + name + "\" must have 1 to " + MOST + " characters, and no line breaks")));
        }
        return name.strip();
    }
}
