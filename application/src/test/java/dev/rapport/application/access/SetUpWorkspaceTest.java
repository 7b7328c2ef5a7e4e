package dev.rapport.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.application.audit.Actor;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.audit.AuditEntry;
import dev.rapport.application.audit.InMemoryAuditLog;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.domain.access.ApiKey;
import dev.rapport.domain.access.KeyKind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SetUpWorkspaceTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final InMemoryAccess access = new InMemoryAccess();
    private final Map<KeyKind, String> file = new EnumMap<>(KeyKind.class);
    private final InMemoryAuditLog log = new InMemoryAuditLog();
    private final SetUpWorkspace setUpWorkspace = new SetUpWorkspace(
            access,
            access,
            new CountedSecrets(),
            new InMemoryKeyFile(),
            log.audit(Clock.fixed(NOW, ZoneOffset.UTC)),
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final KnownKeys known = new KnownKeys(new ListActiveKeys(access, access), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void the_first_start_makes_a_workspace_with_a_key_of_each_kind() {
        Map<KeyKind, String> generated = setUpWorkspace.handle(first(Map.of()));

        assertThat(generated).isEqualTo(file).containsOnlyKeys(KeyKind.WRITE, KeyKind.MANAGEMENT);
        assertThat(known.behindWriteKey(generated.getOrDefault(KeyKind.WRITE, "")))
                .hasValueSatisfying(workspace -> assertThat(workspace.zone()).isEqualTo(ZoneId.of("Europe/Berlin")));
        assertThat(known.behindApiKey(generated.getOrDefault(KeyKind.MANAGEMENT, "")))
                .isPresent();
    }

    @Test
    void a_key_of_one_kind_does_not_do_the_others_work() {
        Map<KeyKind, String> generated = setUpWorkspace.handle(first(Map.of()));

        assertThat(known.behindApiKey(generated.getOrDefault(KeyKind.WRITE, "")))
                .isEmpty();
        assertThat(known.behindWriteKey(generated.getOrDefault(KeyKind.MANAGEMENT, "")))
                .isEmpty();
    }

    @Test
    void later_starts_change_nothing() {
        setUpWorkspace.handle(first(Map.of()));

        assertThat(setUpWorkspace.handle(first(Map.of()))).isEmpty();
        assertThat(access.keys).hasSize(2);
        assertThat(access.workspaces).hasSize(1);
    }

    @Test
    void keys_whose_file_was_written_before_a_crash_are_the_keys() {
        file.put(KeyKind.WRITE, "wk_from-before-the-crash");

        Map<KeyKind, String> generated = setUpWorkspace.handle(first(Map.of()));

        assertThat(generated).containsEntry(KeyKind.WRITE, "wk_from-before-the-crash");
        assertThat(known.behindWriteKey("wk_from-before-the-crash")).isPresent();
    }

    @Test
    void preset_keys_are_not_written_to_the_file() {
        Map<KeyKind, String> presets = Map.of(KeyKind.WRITE, "my-write-key", KeyKind.MANAGEMENT, "my-secret-key");

        assertThat(setUpWorkspace.handle(first(presets))).isEmpty();
        assertThat(file).isEmpty();
        assertThat(known.behindWriteKey("my-write-key")).isPresent();
        assertThat(known.behindApiKey("my-secret-key")).isPresent();
    }

    @Test
    void a_changed_preset_adds_the_new_key_and_revokes_the_old_preset_but_no_generated_one() {
        String generated = setUpWorkspace.handle(first(Map.of())).getOrDefault(KeyKind.WRITE, "");
        setUpWorkspace.handle(first(Map.of(KeyKind.WRITE, "preset-one")));
        setUpWorkspace.handle(first(Map.of(KeyKind.WRITE, "preset-two")));

        assertThat(known.behindWriteKey("preset-one")).isEmpty();
        assertThat(known.behindWriteKey("preset-two")).isPresent();
        assertThat(known.behindWriteKey(generated)).isPresent();
    }

    @Test
    void a_preset_that_comes_back_is_reinstated() {
        setUpWorkspace.handle(first(Map.of(KeyKind.WRITE, "preset-one")));
        setUpWorkspace.handle(first(Map.of(KeyKind.WRITE, "preset-two")));
        setUpWorkspace.handle(first(Map.of(KeyKind.WRITE, "preset-one")));

        assertThat(known.behindWriteKey("preset-one")).isPresent();
        assertThat(known.behindWriteKey("preset-two")).isEmpty();
    }

    @Test
    void what_happens_to_keys_is_noted_as_done_by_rapport_itself() {
        setUpWorkspace.handle(first(Map.of(KeyKind.WRITE, "preset-one")));
        setUpWorkspace.handle(first(Map.of(KeyKind.WRITE, "preset-two")));
        setUpWorkspace.handle(first(Map.of(KeyKind.WRITE, "preset-two")));
        setUpWorkspace.handle(first(Map.of(KeyKind.WRITE, "preset-one")));

        assertThat(log.entries())
                .extracting(AuditEntry::action)
                .containsExactly(
                        AuditAction.KEY_ADDED, // the write key
                        AuditAction.KEY_ADDED, // the management key, which nobody preset
                        AuditAction.KEY_REVOKED,
                        AuditAction.KEY_ADDED,
                        AuditAction.KEY_REVOKED,
                        AuditAction.KEY_REINSTATED);
        assertThat(log.entries()).extracting(AuditEntry::actor).containsOnly(Actor.SYSTEM);
        assertThat(log.entries().getLast().subject())
                .isEqualTo(log.entries().getFirst().subject());
        assertThat(log.entries().toString()).doesNotContain("preset-one", "preset-two");
    }

    @Test
    void a_preset_that_goes_away_leaves_its_key_which_can_be_revoked_then() {
        setUpWorkspace.handle(first(Map.of(KeyKind.WRITE, "preset-one")));
        assertThat(presets()).containsExactly("preset-one");
        setUpWorkspace.handle(first(Map.of()));

        assertThat(known.behindWriteKey("preset-one")).isPresent();
        assertThat(presets()).isEmpty();

        setUpWorkspace.handle(first(Map.of(KeyKind.WRITE, "preset-one")));
        assertThat(presets()).containsExactly("preset-one");
    }

    private List<String> presets() {
        return Stream.of("preset-one", "preset-two")
                .filter(key ->
                        access.find(KeyHashes.of(key)).filter(ApiKey::preset).isPresent())
                .toList();
    }

    @Test
    void a_preset_that_is_a_key_of_the_other_kind_is_refused_without_repeating_it() {
        setUpWorkspace.handle(first(Map.of(KeyKind.WRITE, "preset-one")));

        assertThatThrownBy(() -> setUpWorkspace.handle(first(Map.of(KeyKind.MANAGEMENT, "preset-one"))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("key.other-kind")
                .hasMessageNotContaining("preset-one");
    }

    @Test
    void at_most_a_quarter_of_a_key_is_shown() {
        assertThat(ApiKey.prefixOf("wk_abcdefghijklmnopqrstuvwxyz")).isEqualTo("wk_abcd");
        assertThat(ApiKey.prefixOf("secret")).isEqualTo("s");
    }

    private static FirstWorkspace first(Map<KeyKind, String> presets) {
        return new FirstWorkspace(ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR"), presets);
    }

    private final class InMemoryKeyFile implements KeyFile {

        @Override
        public String keep(KeyKind kind, String key) {
            file.putIfAbsent(kind, key);
            return file.getOrDefault(kind, key);
        }

        @Override
        public String place() {
            return "memory";
        }
    }

    private static final class CountedSecrets implements Secrets {

        private int drawn;

        @Override
        public String next() {
            return "secret-" + ++drawn;
        }

        @Override
        public UUID nextId() {
            return new UUID(0, ++drawn);
        }
    }
}
