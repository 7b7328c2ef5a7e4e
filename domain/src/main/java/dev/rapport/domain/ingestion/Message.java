package dev.rapport.domain.ingestion;

import dev.rapport.domain.customer.Identity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a client told us, checked and with its instant corrected. Only an {@link Event} is activity. */
public sealed interface Message {

    MessageId id();

    Instant at();

    /** Whom it is about. */
    Identity of();

    /** All names that it gives somebody. */
    default Set<Identity> identities() {
        return switch (this) {
            case Identify identify when identify.anonymous() != null -> Set.of(identify.of(), identify.anonymous());
            case Alias alias ->
                Stream.concat(Stream.of(alias.of()), alias.formerIdentities().stream())
                        .collect(Collectors.toUnmodifiableSet());
            case Identify _, Event _, Group _ -> Set.of(of());
        };
    }

    /**
     * Somebody did something.
     *
     * @param currency the one that the client named, upper case; null: the workspace's
     * @param properties JSON values: String, BigDecimal, Boolean, List, Map, null
     */
    record Event(
            MessageId id,
            Instant at,
            Identity of,
            EventType type,
            @Nullable EventValue value,
            @Nullable String currency,
            String channel,
            Map<String, ?> properties)
            implements Message {

        /** The value, if it is one that may be added up: not one in another currency. */
        public Optional<EventValue> valueIn(String workspaceCurrency) {
            return isForeign(workspaceCurrency) ? Optional.empty() : Optional.ofNullable(value);
        }

        /** Whether its value is in another currency than the workspace's. */
        public boolean isForeign(String workspaceCurrency) {
            return value != null && currency != null && !currency.equals(workspaceCurrency);
        }
    }

    /** Somebody is known by a userId and perhaps by an anonymousId too, and has these traits. */
    record Identify(
            MessageId id, Instant at, Identity of, @Nullable Identity anonymous, Map<String, ?> traits)
            implements Message {}

    /** Somebody who was known under another name. */
    record Alias(MessageId id, Instant at, Identity of, String previousId) implements Message {

        /** The id may have been either kind of name, and both are joined: which one was used need not be known yet. */
        public List<Identity> formerIdentities() {
            return List.of(Identity.user(previousId), Identity.anonymous(previousId));
        }
    }

    /** Somebody belongs to an account, which has these traits. */
    record Group(MessageId id, Instant at, Identity of, String account, Map<String, ?> traits) implements Message {}
}
