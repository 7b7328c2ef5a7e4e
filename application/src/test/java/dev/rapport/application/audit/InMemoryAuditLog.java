package dev.rapport.application.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is noted in the order in which it is. */
public final class InMemoryAuditLog implements AuditLog {

    private final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public void append(AuditEntry entry) {
        entries.add(entry);
    }

    /** What notes in this log, for nobody but Rapport itself. */
    public Audit audit(Clock clock) {
        return new Audit(this, new Acting(), clock);
    }

    public List<AuditEntry> entries() {
        return List.copyOf(entries);
    }
}
