package dev.rapport.application.ingestion;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.ingestion.MessageId;
import java.util.Collection;
import java.util.Set;

/** Every message id ever accepted. */
public interface MessageKeys {

    /** @return those of {@code ids} that were not known before, as a set that may be changed; they are known from now on */
    Set<MessageId> claim(WorkspaceId workspace, Collection<MessageId> ids);

    /** @return those of {@code ids} that are known */
    Set<MessageId> known(WorkspaceId workspace, Collection<MessageId> ids);
}
