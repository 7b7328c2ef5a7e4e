package dev.rapport.application.survey;

import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.domain.customer.Identity;
import java.util.ArrayList;
import java.util.List;

/** Customers that a request names, all at once. */
final class UserIds {

    static final int MOST = 1_000;

    private UserIds() {}

    static List<Violation> violations(List<String> userIds) {
        var violations = new ArrayList<Violation>();
        if (userIds.isEmpty() || userIds.size() > MOST) {
            violations.add(new Violation("/userIds", "userIds must have 1 to " + MOST + " entries: " + userIds.size()));
        }
        for (int i = 0; i < Math.min(userIds.size(), MOST); i++) {
            String user = userIds.get(i);
            if (user.isEmpty() || user.length() > Identity.MAX_LENGTH || user.indexOf('\0') >= 0) {
                violations.add(new Violation(
                        "/userIds/" + i, "a userId must have 1 to " + Identity.MAX_LENGTH + " characters: " + user));
            }
        }
        return violations;
    }
}
