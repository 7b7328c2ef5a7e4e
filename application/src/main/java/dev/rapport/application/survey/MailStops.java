package dev.rapport.application.survey;

import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.page.TimeOrder;
import dev.rapport.application.survey.MailRefusals.NoMail;
import dev.rapport.domain.access.WorkspaceId;
import java.util.Optional;

/** Who is not sent any mails, one by one. */
public interface MailStops {

    /**
     * In the order in which they stopped; a customer who unsubscribed and whose mailbox bounced is there twice.
     *
     * @param reason empty: whichever
     * @param search part of the customer's name, e-mail address or one of its ids, in whatever case; blank: any, also nobody
     */
    Page<MailStop> page(
            WorkspaceId workspace, Optional<NoMail> reason, String search, TimeOrder order, PageRequest request);
}
