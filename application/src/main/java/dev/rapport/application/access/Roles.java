package dev.rapport.application.access;

/** The words of {@link dev.rapport.domain.access.Role}, for the annotations by which every route says who may use it. */
public final class Roles {

    public static final String VIEWER = "viewer";
    public static final String ANALYST = "analyst";
    public static final String ADMIN = "admin";
    public static final String OWNER = "owner";

    private Roles() {}
}
