package dev.rapport.application.survey;

import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.application.ingestion.Identities;
import dev.rapport.application.survey.UnsubscribeTokens.Subscriber;
import dev.rapport.domain.customer.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Sends a customer no more invitations by e-mail, to any survey of the workspace. */
@ApplicationScoped
public class Unsubscribe {

    private final UnsubscribeTokens tokens;
    private final MailRefusals refusals;
    private final MailRecipients recipients;
    private final CustomerReferences customers;
    private final Identities identities;
    private final Clock clock;

    Unsubscribe(
            UnsubscribeTokens tokens,
            MailRefusals refusals,
            MailRecipients recipients,
            CustomerReferences customers,
            Identities identities,
            Clock clock) {
        this.tokens = tokens;
        this.refusals = refusals;
        this.recipients = recipients;
        this.customers = customers;
        this.identities = identities;
        this.clock = clock;
    }

    /** @return whether the token is genuine; then the customer is unsubscribed, now or since before, or was erased */
    @Transactional
    public boolean handle(String token) {
        Optional<Subscriber> subscriber = tokens.read(token);
        subscriber.ifPresent(this::unsubscribe);
        return subscriber.isPresent();
    }

    private void unsubscribe(Subscriber subscriber) {
        identities.keepAll(subscriber.workspace());
        Optional<CustomerId> customer = identities
                .named(subscriber.workspace(), subscriber.identity())
                .flatMap(identity -> customers.of(subscriber.workspace(), identity));
        if (customer.isEmpty()) {
            return;
        }
        refusals.unsubscribe(
                subscriber.workspace(),
                subscriber.identity(),
                customer.flatMap(
                        one -> recipients.of(subscriber.workspace(), one).address()),
                clock.instant());
    }
}
