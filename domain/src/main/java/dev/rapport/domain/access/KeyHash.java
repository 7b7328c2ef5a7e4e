package dev.rapport.domain.access;

import java.util.HexFormat;

/**
 * What is kept of a key: its SHA-256, from which the key can't be had back.
 *
 * @param hex 64 hexadecimal digits, lower case
 */
public record KeyHash(String hex) {

    private static final int LENGTH = 64;

    public KeyHash {
        if (hex.length() != LENGTH || !hex.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
            throw new IllegalArgumentException("a key's hash has 64 hexadecimal digits: " + hex);
        }
    }

    public static KeyHash of(byte[] sha256) {
        return new KeyHash(HexFormat.of().formatHex(sha256));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
