package dev.rapport.application.audit;

import dev.rapport.domain.access.WorkspaceId;
import java.time.Instant;

/**
 * Something that was changed. It holds no personal data but who did it: of customers only Rapport's own ids.
 *
 * @param subject the id of what was changed; empty: the workspace
 * @param address from where; empty: unknown
 * @param detail how it was changed
 */
public record AuditEntry(
        WorkspaceId workspace,
        Instant at,
        Actor actor,
        String address,
        AuditAction action,
        String subject,
        AuditDetail detail) {}
