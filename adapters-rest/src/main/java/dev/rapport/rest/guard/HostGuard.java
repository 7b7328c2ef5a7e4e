package dev.rapport.rest.guard;

import dev.rapport.rest.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers only to names that are Rapport's own: loopback names, and those configured in {@code RAPPORT_HOST}. Without it any
 * web site could have its own name point to 127.0.0.1 and read, through a visitor's browser, what only listens there.
 */
@Singleton
class HostGuard {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[?::1]?");

    /** Probes and scrapers call by address, and find nothing there that is anybody's. */
    private static final List<String> OPEN = List.of("/q/health", "/q/metrics");

    private final Set<String> names;

    HostGuard(@ConfigProperty(name = "rapport.host") Optional<List<String>> names) {
        this.names = names.stream()
                .flatMap(List::stream)
                .map(HostGuard::plain)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, Order.HOST);
    }

    private void check(RoutingContext context) {
        HostAndPort authority = context.request().authority();
        // Two Host headers are read differently by a proxy and by us.
        boolean once = context.request().headers().getAll("Host").size() <= 1;
        if (once && authority != null && isOurs(plain(authority.host())) || isOpen(context)) {
            context.next();
            return;
        }
        Problem.of(
                        421,
                        "host.unknown",
                        "Rapport does not answer to this Host; name the one it is reached by in RAPPORT_HOST")
                .end(context);
    }

    private boolean isOurs(String host) {
        return LOOPBACK.matcher(host).matches() || names.contains(host);
    }

    private static boolean isOpen(RoutingContext context) {
        String path = context.normalizedPath();
        return OPEN.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }

    private static String plain(String host) {
        String lower = host.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
