package dev.rapport.application.access;

import dev.rapport.domain.access.ApiKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;

/** Notes when keys were used last. Called now and then and not with each request, so that reading stays reading. */
@ApplicationScoped
public class NoteKeyUses {

    private final KnownKeys known;
    private final ApiKeys keys;

    NoteKeyUses(KnownKeys known, ApiKeys keys) {
        this.known = known;
        this.keys = keys;
    }

    @Transactional
    public void handle() {
        Map<ApiKey, Instant> uses = known.takeUsed();
        if (!uses.isEmpty()) {
            keys.noteUses(uses);
        }
    }
}
