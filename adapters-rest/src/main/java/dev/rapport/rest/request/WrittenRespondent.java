package dev.rapport.rest.request;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.domain.customer.Identity;
import java.util.List;
import java.util.Optional;

/** How a request's body says whom it is about: a {@code userId}, an {@code anonymousId}, or nobody. */
public final class WrittenRespondent {

    private WrittenRespondent() {}

    /** @throws Invalid with {@code code} */
    public static Optional<Identity> of(Optional<String> userId, Optional<String> anonymousId, String code) {
        if (userId.isPresent() && anonymousId.isPresent()) {
            throw invalid(
                    code, "/anonymousId", "anonymousId must be left out where there is a userId: " + anonymousId.get());
        }
        Optional<Identity> user = userId.map(name -> Identity.user(checked(code, "userId", name)));
        return user.or(() -> anonymousId.map(name -> Identity.anonymous(checked(code, "anonymousId", name))));
    }

    /** @throws Invalid with {@code code}, also where it is nobody */
    public static Identity require(Optional<String> userId, Optional<String> anonymousId, String code) {
        return of(userId, anonymousId, code)
                .orElseThrow(() -> invalid(code, "/userId", "there must be a userId or an anonymousId"));
    }

    private static String checked(String code, String field, String name) {
        if (name.isEmpty() || name.length() > Identity.MAX_LENGTH || name.indexOf('\0') >= 0) {
            throw invalid(
                    code,
                    "/" + field,
                    field + " must have 1 to " + Identity.MAX_LENGTH + " characters: " + name.length());
        }
        return name;
    }

    private static Invalid invalid(String code, String pointer, String detail) {
        return new Invalid(code, detail, List.of(new Violation(pointer, detail)));
    }
}
