package dev.rapport.web.list;

import java.util.Optional;

/**
 * The links of a list that is read from the front, without numbered pages: back to its beginning, and on.
 *
 * @param address of the list as it is shown
 * @param next where the next part begins; empty: this is the end
 */
public record Further(Address address, Optional<String> next) {

    public static final String PARAMETER = "after";

    public boolean hasFirst() {
        return address.parameters().containsKey(PARAMETER);
    }

    public String first() {
        return address.without(PARAMETER).toString();
    }

    public boolean hasNext() {
        return next.isPresent();
    }

    public String onward() {
        return address.with(PARAMETER, next.orElse("")).toString();
    }
}
