package dev.rapport.application.survey;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes links to a survey that say who answers, which nobody else can make. */
@ApplicationScoped
public class SignLinks {

    /** Of links that are made at once. */
    public static final int MOST = UserIds.MOST;

    private static final Duration LIFE = Duration.ofDays(90);
    private static final Duration LONGEST_LIFE = Duration.ofDays(3_660);

    private final Surveys surveys;
    private final LinkTokens tokens;
    private final Audit audit;
    private final Clock clock;

    SignLinks(Surveys surveys, LinkTokens tokens, Audit audit, Clock clock) {
        this.surveys = surveys;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param path with the token, to be put behind the installation's address */
    public record SignedLink(String userId, String path, Instant until) {}

    /**
     * @param until left out: 90 days from now
     * @throws Invalid {@code link.invalid}, naming everything that is wrong
     * @throws dev.rapport.application.refusal.NotFound if there is no such survey
     */
    @Transactional
    public List<SignedLink> handle(
            Workspace workspace, SurveyId survey, List<String> userIds, Optional<Instant> until) {
        KnownSurvey known = surveys.require(workspace.id(), survey);
        Instant now = clock.instant();
        List<Violation> violations = violations(userIds, until, now);
        if (!violations.isEmpty()) {
            throw new Invalid(
                    "link.invalid",
                    violations.size() == 1
                            ? "the links break 1 rule"
                            : "the links break " + violations.size() + " rules",
                    violations);
        }
        audit.note(workspace.id(), AuditAction.SURVEY_LINKS_SIGNED, known.id());
        Instant end = until.orElse(now.plus(LIFE));
        return userIds.stream()
                .map(user -> new SignedLink(user, path(workspace, known, user, end), end))
                .toList();
    }

    private String path(Workspace workspace, KnownSurvey known, String user, Instant end) {
        String token = tokens.sign(workspace.id(), known.id(), new LinkTokens.Claim(user, Optional.empty(), end));
        return "/s/" + known.slug() + "?t=" + token;
    }

    private static List<Violation> violations(List<String> userIds, Optional<Instant> until, Instant now) {
        var violations = new ArrayList<>(UserIds.violations(userIds));
        until.filter(end -> !end.isAfter(now) || end.isAfter(now.plus(LONGEST_LIFE)))
                .ifPresent(end -> violations.add(
                        new Violation("/until", "until must be in the future, and within ten years: " + end)));
        return violations;
    }
}
