package dev.rapport.application.planted;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

class ReadsClock {

    Instant direct() {
        return Instant.now();
    }

    Supplier<UUID> byReference() {
        return UUID::randomUUID;
    }
}
