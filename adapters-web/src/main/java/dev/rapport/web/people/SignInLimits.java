package dev.rapport.web.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rapport.application.access.CallersNetwork;
import dev.rapport.application.mail.MailAddress;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/**
 * How often somebody may try to sign in: 10 times in a quarter of an hour for one account from one address, 60 times from one
 * address, and 100 times for one account from wherever, so that neither guessing nor locking others out gets far.
 */
@Singleton
class SignInLimits {

    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final int FOR_BOTH = 10;
    private static final int BY_ADDRESS = 60;
    private static final int FOR_ACCOUNT = 100;
    private static final int BY_PROVIDER = 200;
    private static final int MOST_REMEMBERED = 100_000;

    /** More than any address has. What is longer is nobody's account, and must not fill the memory. */
    private static final int MOST_CHARACTERS = MailAddress.MOST_CHARACTERS;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(PERIOD)
            .build();

    /**
     * A try that is refused for its address doesn't count for the account: else one machine could lock its owner out, from wherever.
     *
     * @param email as it was written
     * @return how long to wait before the next try; zero: go on
     */
    Duration take(String address, String email) {
        String account = account(email);
        String network = CallersNetwork.of(address).text();
        Duration both = take("both " + network + " " + account, FOR_BOTH);
        if (both.isPositive()) {
            return both;
        }
        Duration from = take("from " + network, BY_ADDRESS);
        return from.isPositive() ? from : take("to " + account, FOR_ACCOUNT);
    }

    /** One mailbox can be written in many ways, and must not be worth as many tries. */
    private static String account(String email) {
        String mailbox = MailAddress.parse(email).map(MailAddress::text).orElseGet(email::strip);
        return mailbox.substring(0, Math.min(mailbox.length(), MOST_CHARACTERS)).toLowerCase(Locale.ROOT);
    }

    /**
     * A way to the identity provider and back takes two of 200: each step may cost a request to the provider, and a whole company may
     * come from one address in the morning.
     *
     * @return how long to wait before the next try; zero: go on
     */
    Duration takeByProvider(String address) {
        return take("provider " + CallersNetwork.of(address).text(), BY_PROVIDER);
    }

    private Duration take(String key, int perPeriod) {
        ConsumptionProbe probe = buckets.get(key, _ -> bucket(perPeriod)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private static Bucket bucket(int perPeriod) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perPeriod).refillGreedy(perPeriod, PERIOD))
                .build();
    }
}
