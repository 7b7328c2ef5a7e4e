package dev.rapport.persistence.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Guesses what stands between the cells of a file. */
final class Delimiters {

    /** How much of a file is looked at; a header that is longer is cut off, which doesn't change what it has most of. */
    static final int SAMPLE = 64 * 1024;

    private static final char[] KNOWN = {',', ';', '\t'};

    private Delimiters() {}

    /** @return what the header has most of, outside of quotes; a comma if it has none */
    static char guess(byte[] beginning) {
        String sample = new String(beginning, 0, Math.min(beginning.length, SAMPLE), UTF_8);
        var counts = new int[KNOWN.length];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && begun && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted) {
                for (int k = 0; k < KNOWN.length; k++) {
                    counts[k] += c == KNOWN[k] ? 1 : 0;
                }
            }
            begun |= c != '\n' && c != '\r';
        }
        int best = 0;
        for (int k = 1; k < KNOWN.length; k++) {
            best = counts[k] > counts[best] ? k : best;
        }
        return KNOWN[best];
    }
}
