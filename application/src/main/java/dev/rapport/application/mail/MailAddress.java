package dev.rapport.application.mail;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One address that every mail server takes.
 *
 * @param text the part before the {@code @} as the customer wrote it, the domain in lower case
 */
public record MailAddress(String text) {

    /** 64 before the {@code @}, and 253 after it. */
    public static final int MOST_CHARACTERS = 318;

    /** Neither quotes, lists, comments nor a line's end: what is none of a mailbox can't be smuggled in. */
    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");

    public MailAddress {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not an address to send mails to");
        }
    }

    /** @return empty if {@code written} is not the address of a mailbox */
    public static Optional<MailAddress> parse(@Nullable Object written) {
        if (!(written instanceof String text)) {
            return Optional.empty();
        }
        String stripped = text.strip();
        int at = stripped.lastIndexOf('@');
        // What a domain costs that has to be put into ASCII grows with its length.
        if (at < 0 || stripped.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(stripped.substring(at + 1)).toLowerCase(Locale.ROOT);
            return Optional.of(stripped.substring(0, at + 1) + domain)
                    .filter(address -> FORM.matcher(address).matches())
                    .map(MailAddress::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** By which it is recognised where it must not be kept: the SHA-256 of it in lower case. */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says nothing of whose it is: addresses belong into no log. */
    @Override
    public String toString() {
        return "(an address)";
    }
}
