package dev.rapport.application.ingestion;

import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.page.TimeOrder;
import dev.rapport.domain.access.WorkspaceId;
import java.time.Instant;
import java.util.List;

/** What was refused, for people to read and mend. */
public interface RejectedItems {

    Page<RejectedItem> page(WorkspaceId workspace, RejectedAsked asked, PageRequest request);

    /** How often each reason has struck, those no longer listed included; the most frequent first. */
    List<ReasonCount> byReason(WorkspaceId workspace);

    /**
     * Which items are asked for.
     *
     * @param reason its code; blank: whichever
     * @param text in the detail or the first 4,000 characters of the item, in whatever case; blank: anything
     */
    record RejectedAsked(String reason, String text, TimeOrder order) {

        public RejectedAsked {
            reason = reason.strip();
            text = text.strip();
        }

        /** Whether it leaves any out. */
        public boolean isNarrowed() {
            return !reason.isEmpty() || !text.isEmpty();
        }
    }

    /**
     * @param id what a page continues behind
     * @param reason a code of {@link dev.rapport.domain.ingestion.RejectReason}
     * @param detail names the value that broke the rule
     * @param item as it was sent
     */
    record RejectedItem(String id, Instant receivedAt, String reason, String detail, String item) {}

    record ReasonCount(String reason, long count, Instant last) {}
}
