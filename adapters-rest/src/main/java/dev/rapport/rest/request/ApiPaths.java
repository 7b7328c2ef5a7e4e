package dev.rapport.rest.request;

/** Where programs call, and get problem documents; everywhere else are pages, for people. */
public final class ApiPaths {

    public static final String MANAGEMENT = "/api/";

    private static final String TRACKING = "/v1/";

    private ApiPaths() {}

    /** Whether clients send events there. */
    public static boolean isTracking(String path) {
        return path.startsWith(TRACKING);
    }

    public static boolean contain(String path) {
        return path.startsWith(MANAGEMENT) || path.startsWith(TRACKING);
    }
}
