package dev.rapport.persistence.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stored JSON object's fields by what they should be. */
record StoredFields(Map<?, ?> plain) {

    Optional<Object> value(String name) {
        return Optional.ofNullable(plain.get(name));
    }

    Optional<String> text(String name) {
        return value(name).map(String.class::cast);
    }

    Optional<BigDecimal> number(String name) {
        return value(name).map(BigDecimal.class::cast);
    }

    Optional<Boolean> truth(String name) {
        return value(name).map(Boolean.class::cast);
    }

    Optional<StoredFields> object(String name) {
        return value(name).map(object -> new StoredFields((Map<?, ?>) object));
    }

    List<StoredFields> list(String name) {
        return value(name).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(object -> new StoredFields((Map<?, ?>) object))
                .toList();
    }
}
