package dev.rapport.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.access.ApiKey;
import dev.rapport.domain.access.KeyKind;
import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownKeysTest {

    private static final WorkspaceId WORKSPACE = new WorkspaceId(1);
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final InMemoryAccess access = new InMemoryAccess();
    private final SetClock clock = new SetClock();
    private final KnownKeys known = new KnownKeys(new ListActiveKeys(access, access), clock);

    @BeforeEach
    void one_key() {
        access.add(new Workspace(WORKSPACE, "Acme", ZoneId.of("UTC"), Currency.getInstance("EUR")), START);
        access.add(key("wk_one"));
    }

    @Test
    void a_flood_of_unknown_keys_reads_the_database_once_a_second() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(known.behindWriteKey("wk_" + i)).isEmpty();
        }

        assertThat(access.readings).isEqualTo(1);
    }

    @Test
    void a_revocation_elsewhere_counts_after_a_second() {
        assertThat(known.behindWriteKey("wk_one")).isPresent();
        access.revoke(key("wk_one"), START);

        clock.now = START.plusMillis(999);
        assertThat(known.behindWriteKey("wk_one")).isPresent();
        clock.now = START.plusSeconds(1);
        assertThat(known.behindWriteKey("wk_one")).isEmpty();
    }

    @Test
    void a_revocation_here_counts_at_once() {
        assertThat(known.behindWriteKey("wk_one")).isPresent();
        access.revoke(key("wk_one"), START);
        known.forget();

        assertThat(known.behindWriteKey("wk_one")).isEmpty();
    }

    @Test
    void a_clock_that_is_set_back_does_not_keep_old_answers() {
        assertThat(known.behindWriteKey("wk_one")).isPresent();
        access.revoke(key("wk_one"), START);
        clock.now = START.minus(Duration.ofHours(1));

        assertThat(known.behindWriteKey("wk_one")).isEmpty();
    }

    @Test
    void a_key_expires_at_its_instant_without_being_read_again() {
        access.add(key("rp_one", KeyKind.MANAGEMENT, Optional.of(START.plusMillis(500))));

        clock.now = START.plusMillis(499);
        assertThat(known.behindApiKey("rp_one")).isPresent();
        clock.now = START.plusMillis(500);
        assertThat(known.behindApiKey("rp_one")).isEmpty();
        assertThat(access.readings).isEqualTo(1);
    }

    @Test
    void a_key_that_reads_opens_the_api_and_writes_nothing() {
        access.add(key("rr_one", KeyKind.READ, Optional.empty()));

        assertThat(known.behindApiKey("rr_one"))
                .hasValueSatisfying(
                        found -> assertThat(found.key().kind().role()).contains(Role.VIEWER));
        assertThat(known.behindWriteKey("rr_one")).isEmpty();
    }

    @Test
    void uses_are_told_once_with_the_latest_instant() {
        assertThat(known.behindWriteKey("wk_one")).isPresent();
        clock.now = START.plusSeconds(5);
        assertThat(known.behindWriteKey("wk_one")).isPresent();
        assertThat(known.behindWriteKey("wk_unknown")).isEmpty();

        assertThat(known.takeUsed().values()).containsExactly(START.plusSeconds(5));
        assertThat(known.takeUsed()).isEmpty();
    }

    private static ApiKey key(String key) {
        return key(key, KeyKind.WRITE, Optional.empty());
    }

    private static ApiKey key(String key, KeyKind kind, Optional<Instant> expiresAt) {
        return new ApiKey(
                WORKSPACE,
                new UUID(0, key.hashCode()),
                kind,
                "Test",
                ApiKey.prefixOf(key),
                KeyHashes.of(key),
                Set.of(),
                false,
                START,
                expiresAt,
                Optional.empty(),
                false);
    }

    private static final class SetClock extends Clock {

        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
