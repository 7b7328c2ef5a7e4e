package dev.rapport.rest.customer;

import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.rest.security.CurrentWorkspace;
import jakarta.enterprise.context.RequestScoped;
import java.util.regex.Pattern;

/** The customer that a path names. */
@RequestScoped
public class CustomerPath {

    public static final String DESCRIPTION =
            "Rapport's id, or a userId made only of letters, digits and `-._~@`; any other is found by `?userId=`.";

    private static final Pattern NAMES_ITSELF = Pattern.compile("[A-Za-z0-9._~@-]+");

    private final CurrentWorkspace current;
    private final CustomerReferences references;

    CustomerPath(CurrentWorkspace current, CustomerReferences references) {
        this.current = current;
        this.references = references;
    }

    /** @throws NotFound if the workspace has no such customer */
    public CustomerId resolve(String text) {
        if (!NAMES_ITSELF.matcher(text).matches()) {
            throw new NotFound("customer", text);
        }
        return references.resolve(current.id(), text);
    }
}
