package dev.rapport.application.access;

import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Where somebody calls from, as limits count it: an IPv4 address, or the 64 bits of an IPv6 address that its owner can't choose. By
 * whole IPv6 addresses one machine would be as many callers as it likes.
 */
public record CallersNetwork(String text) {

    private static final int GIVEN_BYTES = 8;

    /** @param address as numbers; what is none stands for itself */
    public static CallersNetwork of(String address) {
        try {
            int zone = address.indexOf('%');
            InetAddress parsed = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
            return parsed instanceof Inet6Address
                    ? new CallersNetwork(given(parsed.getAddress()))
                    : new CallersNetwork(address);
        } catch (IllegalArgumentException noAddress) {
            return new CallersNetwork(address);
        }
    }

    private static String given(byte[] address) {
        var text = new StringBuilder();
        for (int i = 0; i < GIVEN_BYTES; i += 2) {
            text.append(Integer.toHexString((address[i] & 0xff) << 8 | address[i + 1] & 0xff))
                    .append(':');
        }
        return text.append(":/64").toString();
    }
}
