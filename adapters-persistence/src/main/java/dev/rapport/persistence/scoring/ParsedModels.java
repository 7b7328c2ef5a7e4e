package dev.rapport.persistence.scoring;

import dev.rapport.application.scoring.ModelLabel;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.scoring.ScoringModel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what stored models parse to: a version never changes, and its tables of fading are worth keeping. */
final class ParsedModels {

    private static final int MOST = 200;

    private final Map<Key, ScoringModel> known = new ConcurrentHashMap<>();

    private record Key(WorkspaceId workspace, ModelLabel label) {}

    ScoringModel of(WorkspaceId workspace, ModelLabel label, String stored) {
        var key = new Key(workspace, label);
        ScoringModel model = known.get(key);
        if (model == null) {
            model = StoredModel.read(stored);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(key, model);
        }
        return model;
    }
}
