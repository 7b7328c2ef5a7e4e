package dev.rapport.people;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every route there is, found in the classes: none can be forgotten. */
public final class Routes {

    private Routes() {}

    /**
     * One method at one path.
     *
     * @param path with the names of its parameters in braces
     * @param role that its annotations name; empty: everybody; {@code "?"}: they say nothing
     * @param takes the media type of its body; empty: it says none
     * @param gives the media type of its answer; empty: it says none
     */
    public record Route(String verb, String path, Optional<String> role, String takes, String gives, String where) {

        public boolean isApi() {
            return path.startsWith("/api/");
        }

        public boolean hasId() {
            return path.contains("{");
        }

        /** Whether people see its answer. */
        public boolean isPage() {
            return reads() && gives.equals(MediaType.TEXT_HTML);
        }

        public boolean reads() {
            return verb.equals("GET");
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    public static List<Route> all() {
        var routes = new ArrayList<Route>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.rapport.rest", "dev.rapport.web")) {
            if (type.isAnnotatedWith(Path.class)) {
                for (JavaMethod method : type.getMethods()) {
                    route(type.reflect(), method.reflect()).ifPresent(routes::add);
                }
            }
        }
        return routes;
    }

    private static Optional<Route> route(Class<?> type, Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(annotation ->
                        Optional.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)).stream())
                .findFirst()
                .map(verb -> new Route(
                        verb.value(),
                        path(type) + path(method),
                        role(type, method),
                        Optional.ofNullable(method.getAnnotation(Consumes.class))
                                .or(() -> Optional.ofNullable(type.getAnnotation(Consumes.class)))
                                .map(taken -> taken.value()[0])
                                .orElse(""),
                        Optional.ofNullable(method.getAnnotation(Produces.class))
                                .or(() -> Optional.ofNullable(type.getAnnotation(Produces.class)))
                                .map(given -> given.value()[0])
                                .orElse(""),
                        type.getSimpleName() + "." + method.getName()));
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        if (path == null || path.value().equals("/")) {
            return "";
        }
        return path.value().startsWith("/") ? path.value() : "/" + path.value();
    }

    /** The method's own annotations come before those of its class. */
    private static Optional<String> role(Class<?> type, Method method) {
        for (AnnotatedElement element : List.of(method, type)) {
            RolesAllowed allowed = element.getAnnotation(RolesAllowed.class);
            if (allowed != null) {
                return Optional.of(String.join(",", allowed.value()));
            }
            for (Annotation annotation : element.getAnnotations()) {
                if (annotation instanceof PermitAll) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of("?");
    }
}
