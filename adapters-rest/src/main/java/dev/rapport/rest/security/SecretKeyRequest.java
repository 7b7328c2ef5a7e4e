package dev.rapport.rest.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody says to have this key. */
final class SecretKeyRequest extends BaseAuthenticationRequest {

    private final String key;

    SecretKeyRequest(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
