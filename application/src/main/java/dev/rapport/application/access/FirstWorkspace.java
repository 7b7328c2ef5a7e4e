package dev.rapport.application.access;

import dev.rapport.domain.access.KeyKind;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;

/**
 * What the environment says about the first workspace.
 *
 * @param presets keys that are given instead of generated; a kind without one keeps the keys that it has
 */
public record FirstWorkspace(ZoneId zone, Currency currency, Map<KeyKind, String> presets) {

    public FirstWorkspace {
        presets = Map.copyOf(presets);
    }

    /** Leaves the keys out. */
    @Override
    public String toString() {
        return "FirstWorkspace[zone=" + zone + ", currency=" + currency + ", presets=" + presets.keySet() + "]";
    }
}
