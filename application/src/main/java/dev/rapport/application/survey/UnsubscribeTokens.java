package dev.rapport.application.survey;

import dev.rapport.domain.access.WorkspaceId;
import java.util.Optional;

/** The signed part of the link by which a customer unsubscribes. It never expires, and says nothing but that. */
public interface UnsubscribeTokens {

    /** @param identity by which the customer was invited */
    String sign(WorkspaceId workspace, long identity);

    /** @return empty if the token is forged */
    Optional<Subscriber> read(String token);

    /** Whose mails it is about. */
    record Subscriber(WorkspaceId workspace, long identity) {}
}
