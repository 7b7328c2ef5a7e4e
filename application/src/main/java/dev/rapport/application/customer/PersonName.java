package dev.rapport.application.customer;

import dev.rapport.application.customer.CustomerProfile.TraitValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The traits that the tracking specification reserves for what somebody is called. */
public final class PersonName {

    private PersonName() {}

    public static Optional<String> of(List<TraitValue> traits) {
        return text(traits, "name").or(() -> {
            String both = Stream.of("firstName", "lastName")
                    .flatMap(name -> text(traits, name).stream())
                    .collect(Collectors.joining(" "));
            return both.isEmpty() ? Optional.empty() : Optional.of(both);
        });
    }

    public static Optional<String> text(List<TraitValue> traits, String name) {
        return traits.stream()
                .filter(trait -> trait.name().equals(name))
                .flatMap(trait -> trait.value().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
