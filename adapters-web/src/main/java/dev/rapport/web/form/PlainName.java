package dev.rapport.web.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names of a to z, digits and a joint, made of what people write. */
public final class PlainName {

    private PlainName() {}

    /**
     * @param joint stands for everything else
     * @return begins with a letter and doesn't end with the joint; {@code otherwise} if nothing would be left
     */
    public static String of(String text, char joint, int longest, String otherwise) {
        String name = Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", String.valueOf(joint))
                .replaceAll("^[^a-z]+", "");
        String kept = name.substring(0, Math.min(longest, name.length())).replaceAll("[-_]+$", "");
        return kept.isEmpty() ? otherwise : kept;
    }

    /** With a number behind it if it is taken. */
    public static String free(String wanted, char joint, Set<String> taken) {
        String free = wanted;
        for (int number = 2; taken.contains(free); number++) {
            free = wanted + joint + number;
        }
        return free;
    }
}
