package dev.rapport;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.List;

/**
 * Lets tests look at pages as the first owner does: every request for a page carries the owner's session. One that sends a session
 * of its own, even an empty one, keeps it.
 */
public class SignsInTests implements QuarkusTestBeforeEachCallback {

    private static final List<String> FOR_EVERYBODY =
            List.of("/api/", "/v1/", "/q/", "/static/", "/s/", "/unsubscribe", "/widget.js");

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(Session.class::isInstance)) {
            RestAssured.filters(new Session());
        }
    }

    private static final class Session implements Filter {

        @Override
        public Response filter(
                FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext next) {
            String path = request.getURI().replaceAll("[?#].*", "").replaceAll("^[a-z]+://[^/]+", "");
            boolean page = FOR_EVERYBODY.stream().noneMatch(path::startsWith);
            if (page && !request.getCookies().hasCookieWithName(FirstOwner.COOKIE) && FirstOwner.canSignIn()) {
                request.cookie(FirstOwner.COOKIE, FirstOwner.session());
            }
            return next.next(request, response);
        }
    }
}
