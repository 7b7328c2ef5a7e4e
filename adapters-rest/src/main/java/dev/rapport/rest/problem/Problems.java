package dev.rapport.rest.problem;

import dev.rapport.application.refusal.ErrorPages;
import dev.rapport.rest.request.ApiPaths;
import dev.rapport.rest.request.RequestIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/**
 * Decides what an error looks like: a problem document under {@code /api}, {@code /v1} and {@code /q}, and for everybody who
 * doesn't ask for HTML; elsewhere a page, if somebody knows how to make one.
 */
@ApplicationScoped
class Problems {

    private final UriInfo uri;
    private final HttpHeaders headers;
    private final Instance<ErrorPages> pages;

    Problems(UriInfo uri, HttpHeaders headers, Instance<ErrorPages> pages) {
        this.uri = uri;
        this.headers = headers;
        this.pages = pages;
    }

    Response answer(int status, String code, String detail) {
        return answer(Problem.of(status, code, detail));
    }

    Response answer(Problem problem) {
        if (!wantsPage() || !pages.isResolvable()) {
            return problem.toResponse();
        }
        String page = pages.get().render(problem.status(), problem.code(), problem.detail(), RequestIds.current());
        return Response.status(problem.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }

    private boolean wantsPage() {
        String path = uri.getRequestUri().getPath();
        return !ApiPaths.contain(path)
                && !path.startsWith("/q/")
                && headers.getAcceptableMediaTypes().stream()
                        .anyMatch(type -> type.getType().equals("text")
                                && type.getSubtype().equals("html"));
    }
}
