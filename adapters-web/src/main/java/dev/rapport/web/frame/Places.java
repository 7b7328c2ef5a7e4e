package dev.rapport.web.frame;

/** Which of our paths are for people, and which for machines. */
public final class Places {

    private Places() {}

    public static boolean isPage(String path) {
        return !isInterface(path) && !isOperation(path) && !path.startsWith("/static/");
    }

    /** The way to an identity provider and back: nobody is signed in yet who is on it. */
    static boolean isWayToProvider(String path) {
        return path.startsWith("/sign-in/provider");
    }

    /** What people see who have no part in the workspace. */
    static boolean isForRespondents(String path) {
        return path.startsWith("/s/") || path.equals("/unsubscribe");
    }

    /** Mail programs send what pages send nowhere else, without ever having seen a page (RFC 8058). */
    static boolean isForMailPrograms(String path) {
        return path.equals("/unsubscribe");
    }

    /** The hashed files of the pages: their content never changes under one name. */
    static boolean isBundle(String path) {
        return path.startsWith("/static/bundle/");
    }

    /** Health, metrics, and the development pages, which bring scripts of their own. */
    static boolean isOperation(String path) {
        return path.equals("/q") || path.startsWith("/q/");
    }

    static boolean isInterface(String path) {
        return path.startsWith("/api/") || path.startsWith("/v1/");
    }
}
