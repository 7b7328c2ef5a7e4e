package dev.rapport.web.people;

import dev.rapport.application.people.Device;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** What a request says about the machine that it comes from. */
final class Devices {

    private Devices() {}

    static Device of(RoutingContext request) {
        return new Device(
                addressOf(request),
                Optional.ofNullable(request.request().getHeader("User-Agent")).orElse(""));
    }

    /** Empty: unknown. */
    static String addressOf(RoutingContext request) {
        SocketAddress from = request.request().remoteAddress();
        return from == null || from.hostAddress() == null ? "" : from.hostAddress();
    }
}
