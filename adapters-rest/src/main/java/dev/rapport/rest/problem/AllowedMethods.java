package dev.rapport.rest.problem;

import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** Which methods there are where a request has asked for another one. The framework refuses it without saying so. */
final class AllowedMethods {

    private AllowedMethods() {}

    /** In the order of the alphabet; empty if nobody knows. */
    static Set<String> ofCurrentRequest() {
        var methods = new TreeSet<String>();
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (request != null) {
            String path = request.getPathWithoutPrefix();
            var classes = new RequestMapper<>(request.getDeployment().getClassMappers());
            for (var match = classes.map(path); match != null; match = classes.continueMatching(path, match)) {
                for (ServerRestHandler handler : match.value.handlers) {
                    if (handler instanceof ClassRoutingHandler routes) {
                        add(routes, match.remaining.isEmpty() ? "/" : match.remaining, methods);
                    }
                }
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static void add(ClassRoutingHandler routes, String path, Set<String> methods) {
        routes.getMappers().forEach((method, paths) -> {
            // Locators of further resources have no method.
            if (method != null && paths.map(path) != null) {
                methods.add(method);
            }
        });
    }
}
