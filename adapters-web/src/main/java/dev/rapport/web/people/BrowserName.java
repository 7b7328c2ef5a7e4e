package dev.rapport.web.people;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What people call the browser that says of itself that it is Mozilla, and everything else besides. */
final class BrowserName {

    private static final int MOST_UNKNOWN = 60;

    /** Each claims to be those after it, too. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "FxiOS/",
            "Firefox",
            "CriOS/",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Windows",
            "Windows",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Mac OS X",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private BrowserName() {}

    /** Such as {@code Firefox · Windows}; of one that is not known, the beginning of what it says. */
    static String of(String userAgent) {
        Optional<String> browser = named(BROWSERS, userAgent);
        Optional<String> system = named(SYSTEMS, userAgent);
        if (browser.isEmpty()) {
            return userAgent.substring(0, Math.min(MOST_UNKNOWN, userAgent.length()));
        }
        return browser.get() + system.map(name -> " · " + name).orElse("");
    }

    private static Optional<String> named(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(each -> userAgent.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
