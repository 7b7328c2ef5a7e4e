package dev.rapport.web.frame;

import dev.rapport.application.storage.Unquoted;
import dev.rapport.domain.survey.Language;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees instead of a page that can't be shown.
 *
 * <p>Refusals and mapped exceptions pass the response filter; an address that nothing answers, and an exception that
 * nothing maps, end in the router.
 */
@Singleton
class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    private static final int LAST = Integer.MAX_VALUE - 1;
    private static final int BEFORE_QUARKUS = -1_000;

    /** Renders templates/ErrorPages/error.html. */
    record error(int status) implements TemplateInstance {}

    /** The same for respondents, who have no overview to go to. Renders templates/ErrorPages/plain.html. */
    record plain(int status, String language) implements TemplateInstance {}

    void register(@Observes Router router) {
        router.route().order(LAST).handler(ErrorPages::nothingHere);
        router.route().order(BEFORE_QUARKUS).failureHandler(ErrorPages::failed);
    }

    @ServerResponseFilter
    void replaceBody(ContainerRequestContext request, ContainerResponseContext response) {
        int status = response.getStatus();
        String path = request.getUriInfo().getPath();
        if (status >= 400 && Places.isPage(path) && !isPageAlready(response)) {
            String page = render(path, status, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE.toString()));
            response.setEntity(page, null, MediaType.TEXT_HTML_TYPE);
        }
    }

    private static boolean isPageAlready(ContainerResponseContext response) {
        return response.hasEntity()
                && response.getMediaType() != null
                && response.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
    }

    private static String render(String path, int status, @Nullable String languages) {
        if (!Places.isForRespondents(path)) {
            return new error(status).render();
        }
        Language language = AskedLanguage.of("", languages).orElse(Language.EN);
        return new plain(status, language.tag()).setLocale(language.locale()).render();
    }

    private static void nothingHere(RoutingContext request) {
        if (Places.isPage(request.normalizedPath())) {
            answer(request, 404);
        } else {
            request.next();
        }
    }

    private static void failed(RoutingContext request) {
        if (request.response().headWritten() || !Places.isPage(request.normalizedPath())) {
            request.next();
            return;
        }
        int status = request.statusCode() >= 400 ? request.statusCode() : 500;
        if (status >= 500 && request.failure() != null) {
            LOG.errorf(
                    Unquoted.of(request.failure()),
                    "%s %s failed",
                    request.request().method(),
                    request.request().path());
        }
        answer(request, status);
    }

    private static void answer(RoutingContext request, int status) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .end(render(
                        request.normalizedPath(), status, request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
