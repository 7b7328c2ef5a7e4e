package dev.rapport.rest.guard;

/** The order in which a request passes the guards: the higher, the earlier. the ids of requests come before all of them, Quarkus's own authentication (200) behind. */
final class Order {

    static final int UNREAD_BODY = 100_050;
    static final int PATH = 100_000;
    static final int HOST = 99_000;
    static final int CROSS_ORIGIN = 98_500;
    static final int AVAILABILITY = 98_000;
    static final int FORM = 97_500;

    private Order() {}
}
