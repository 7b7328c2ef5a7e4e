package dev.rapport.rest.erasure;

import dev.rapport.application.erasure.Erasure;
import dev.rapport.application.erasure.Holdings;
import java.time.Instant;
import java.util.Optional;

/**
 * The proof that a customer was erased, without personal data.
 *
 * @param requestedBy internal id of who asked for it; left out: a program, with a secret key
 */
record ErasureJson(String id, Instant erasedAt, Optional<String> requestedBy, Holdings removed) {

    static ErasureJson of(Erasure proof) {
        return new ErasureJson(proof.id().toString(), proof.erasedAt(), proof.requestedBy(), proof.removed());
    }
}
