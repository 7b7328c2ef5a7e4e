package dev.rapport.application.access;

import dev.rapport.domain.access.ApiKey;
import dev.rapport.domain.access.KeyHash;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All keys that open something, with what they open, as they stand together at one moment. */
@ApplicationScoped
public class ListActiveKeys {

    private final Workspaces workspaces;
    private final ApiKeys keys;

    ListActiveKeys(Workspaces workspaces, ApiKeys keys) {
        this.workspaces = workspaces;
        this.keys = keys;
    }

    @Transactional
    public Map<KeyHash, KnownKey> handle() {
        Map<WorkspaceId, Workspace> byId =
                workspaces.all().stream().collect(Collectors.toMap(Workspace::id, Function.identity()));
        var known = new HashMap<KeyHash, KnownKey>();
        for (ApiKey key : keys.active()) {
            Workspace workspace = byId.get(key.workspace());
            if (workspace != null) {
                known.put(key.hash(), new KnownKey(key, workspace));
            }
        }
        return known;
    }
}
