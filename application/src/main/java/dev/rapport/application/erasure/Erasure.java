package dev.rapport.application.erasure;

import java.time.Instant;
import java.util.Optional;

/**
 * The proof that a customer was erased. It has no personal data.
 *
 * @param requestedBy internal id of the person who asked for it; empty: a program, with a secret key
 * @param removed what there was of the customer
 */
public record Erasure(ErasureId id, Instant erasedAt, Optional<String> requestedBy, Holdings removed) {}
