package dev.rapport.domain.scoring;

import dev.rapport.domain.condition.Condition;
import java.time.LocalDate;
import java.util.Set;

/**
 * Whom a model is for: the customers whose traits fulfil the condition at the end of the asked day. Who is outside is not
 * scored. The lifecycle stage is the trait {@code lifecycle_stage}.
 *
 * @param condition on the traits, as a condition on events is on their properties
 */
public record Audience(Condition condition) {

    public static final Audience EVERYBODY = new Audience(Condition.ALWAYS);

    public boolean contains(CustomerActivity customer, LocalDate day) {
        return condition.isAlways() || condition.holds(customer.traits().on(day));
    }

    /** The names of the traits that decide it. */
    public Set<String> traits() {
        return condition.names();
    }
}
