package dev.rapport.web.frame;

import java.util.Locale;

/**
 * The language that the present request is answered in: what Java says on a page is said as its template says it. Outside of a
 * request it is English.
 */
public interface Spoken {

    Locale locale();

    /**
     * The texts of a message bundle in that language. They are asked for with each request: a bundle that is injected is English
     * for ever.
     */
    <T> T texts(Class<T> bundle);
}
