package dev.rapport.persistence.scoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Gathers the fields of a JSON object that is to be stored, in their order. */
final class PlainObject {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** @param value empty: the field is left out */
    PlainObject with(String name, Optional<?> value) {
        value.ifPresent(present -> fields.put(name, present));
        return this;
    }

    Map<String, Object> fields() {
        return fields;
    }
}
