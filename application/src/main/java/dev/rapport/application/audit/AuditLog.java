package dev.rapport.application.audit;

/** What was ever changed; nothing in it is changed or removed. */
public interface AuditLog {

    void append(AuditEntry entry);
}
