package dev.rapport.application.survey;

import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.survey.MailRefusals.MailRefusal;
import dev.rapport.application.survey.MailRefusals.NoMail;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.survey.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where and how customers can be written to, as their traits say now. */
@ApplicationScoped
class MailRecipients {

    private static final String ADDRESS = "email";
    private static final String LANGUAGE = "language";
    private static final String LOCALE = "locale";

    private final Askings askings;
    private final MailRefusals refusals;

    MailRecipients(Askings askings, MailRefusals refusals) {
        this.askings = askings;
        this.refusals = refusals;
    }

    /**
     * @param language that the customer speaks; empty: unknown, or none of ours
     * @param refusal what stands against a mail
     */
    record MailRecipient(Optional<MailAddress> address, Optional<Language> language, Optional<MailRefusal> refusal) {

        static final MailRecipient UNKNOWN = new MailRecipient(Optional.empty(), Optional.empty(), Optional.empty());

        /** @return empty: nothing stands against a mail */
        Optional<NoMail> against() {
            return address.isEmpty() ? Optional.of(NoMail.NO_ADDRESS) : refusal.map(MailRefusal::reason);
        }
    }

    MailRecipient of(WorkspaceId workspace, CustomerId customer) {
        Map<String, @Nullable Object> traits = askings.traits(workspace, customer, Set.of(ADDRESS, LANGUAGE, LOCALE));
        Optional<MailAddress> address = MailAddress.parse(traits.get(ADDRESS));
        return new MailRecipient(
                address,
                Stream.of(LANGUAGE, LOCALE)
                        .flatMap(name ->
                                traits.get(name) instanceof String tag ? Language.of(tag).stream() : Stream.empty())
                        .findFirst(),
                address.flatMap(mailbox -> refusals.of(workspace, customer, mailbox)));
    }
}
