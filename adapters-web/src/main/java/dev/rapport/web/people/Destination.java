package dev.rapport.web.people;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody goes after signing in: a page of ours, whatever a link says.
 *
 * @param text path and query; never another host's
 */
record Destination(String text) {

    private static final Destination OVERVIEW = new Destination("/");
    private static final int MOST = 2_000;

    /** @param wanted with or without a host, which is ignored; the overview in place of what is no page of ours */
    static Destination of(@Nullable String wanted) {
        if (wanted == null || wanted.length() > MOST) {
            return OVERVIEW;
        }
        try {
            var uri = new URI(wanted);
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            // "//host" and "/\host" are other hosts' to a browser.
            boolean plain = path.matches("/[A-Za-z0-9._~%/-]*") && !path.startsWith("//") && !path.startsWith("/sign-");
            return plain
                    ? new Destination(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                    : OVERVIEW;
        } catch (URISyntaxException e) {
            return OVERVIEW;
        }
    }
}
