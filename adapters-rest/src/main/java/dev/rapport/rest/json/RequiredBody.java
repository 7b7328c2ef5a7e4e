package dev.rapport.rest.json;

import dev.rapport.application.refusal.Invalid;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** No body where a resource reads one, or {@code null}, is refused, so that no resource has to ask. */
@Provider
class RequiredBody implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body == null) {
            throw new Invalid("body.malformed", "a body is required");
        }
        return body;
    }
}
