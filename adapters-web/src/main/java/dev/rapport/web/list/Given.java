package dev.rapport.web.list;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/** What an address brought along. */
public final class Given {

    private Given() {}

    /** The first value of a parameter, without blanks around it; empty: there is none. */
    public static String first(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).orElse("").strip();
    }
}
