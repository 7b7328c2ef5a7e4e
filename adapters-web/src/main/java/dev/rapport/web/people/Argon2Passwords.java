package dev.rapport.web.people;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.rapport.application.people.PasswordHash;
import dev.rapport.application.people.Passwords;
import dev.rapport.application.refusal.Overloaded;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Argon2id with 19 MiB, two passes and one lane, the first choice of OWASP's cheat sheet on storing passwords. */
@Singleton
class Argon2Passwords implements Passwords {

    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 2;
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    private final SecureRandom random = new SecureRandom();
    private final Argon2Function argon2 = Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final PasswordHash nobodys = hash(Long.toHexString(random.nextLong()));

    @Override
    public PasswordHash hash(String password) {
        return alone(() -> {
            var salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            return new PasswordHash(argon2.hash(bytes(password), salt).getResult());
        });
    }

    @Override
    public boolean matches(String password, Optional<PasswordHash> hash) {
        String against = hash.orElse(nobodys).text();
        boolean same = alone(() -> Argon2Function.getInstanceFromHash(against).check(password, against));
        return same && hash.isPresent();
    }

    private static byte[] bytes(String password) {
        return password.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private <T> T alone(Supplier<T> work) {
        boolean mine = false;
        try {
            mine = free.tryAcquire(AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
            if (!mine) {
                throw new Overloaded("sign-in.busy", "too many people sign in at once", AT_MOST);
            }
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded("sign-in.busy", "Rapport is shutting down", AT_MOST);
        } finally {
            if (mine) {
                free.release();
            }
        }
    }
}
