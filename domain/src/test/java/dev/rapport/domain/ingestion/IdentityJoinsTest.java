package dev.rapport.domain.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdentityJoinsTest {

    private static final long PHONE = 1;
    private static final long LAPTOP = 2;
    private static final long ADA = 10;
    private static final long BOB = 11;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void without_joins_everybody_is_a_customer() {
        assertThat(IdentityJoins.customers(List.of(PHONE, ADA), List.of())).isEqualTo(Map.of(PHONE, PHONE, ADA, ADA));
    }

    @Test
    void two_devices_of_one_user_are_one_customer() {
        assertThat(customers(identify(PHONE, ADA, 1), identify(LAPTOP, ADA, 2)))
                .containsEntry(PHONE, ADA)
                .containsEntry(LAPTOP, ADA)
                .containsEntry(BOB, BOB);
    }

    @Test
    void a_shared_device_belongs_to_its_earliest_user_in_whatever_order_they_are_heard_of() {
        assertThat(customers(identify(PHONE, ADA, 2), identify(PHONE, BOB, 1)))
                .containsEntry(PHONE, BOB)
                .containsEntry(ADA, ADA);
    }

    @Test
    void of_two_identifies_of_one_instant_the_lower_message_id_counts() {
        var first = new IdentityJoin(PHONE, ADA, IdentityJoin.Kind.IDENTIFY, Instant.EPOCH, new MessageId("a"));
        var second = new IdentityJoin(PHONE, BOB, IdentityJoin.Kind.IDENTIFY, Instant.EPOCH, new MessageId("b"));
        assertThat(IdentityJoins.thatCount(List.of(second, first))).containsExactly(first);
    }

    @Test
    void an_alias_joins_even_two_known_users_under_the_target_of_the_earliest_join() {
        assertThat(customers(identify(PHONE, ADA, 1), alias(ADA, BOB, 2)))
                .containsEntry(PHONE, ADA)
                .containsEntry(BOB, ADA);
        assertThat(customers(identify(PHONE, ADA, 3), alias(ADA, BOB, 2)))
                .containsEntry(PHONE, BOB)
                .containsEntry(ADA, BOB);
    }

    @Test
    void message_ids_are_ordered_by_their_bytes() {
        // U+FF5E is EF BD 9E in UTF-8, U+1F600 is F0 9F 98 80; as UTF-16 their order is the other way round
        assertThat(new MessageId("\uFF5E")).isLessThan(new MessageId("\uD83D\uDE00"));
    }

    @Test
    void a_join_with_an_unknown_identity_is_a_bug_of_the_caller() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdentityJoins.customers(List.of(PHONE), List.of(identify(PHONE, ADA, 1))));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_of_arrival_and_repetition_decide_nothing(long seed) {
        var random = new Random(seed);
        List<Long> identities = LongStream.range(0, 12).boxed().toList();
        var joins = new ArrayList<IdentityJoin>();
        for (int i = 0; i < 15; i++) {
            long from = random.nextInt(12);
            long to = random.nextInt(12);
            joins.add(
                    random.nextBoolean() ? identify(from, to, random.nextInt(5)) : alias(from, to, random.nextInt(5)));
        }
        Map<Long, Long> atOnce = IdentityJoins.customers(identities, IdentityJoins.thatCount(joins));

        joins.addAll(joins.subList(0, 5));
        Collections.shuffle(joins, random);
        List<IdentityJoin> counting = List.of();
        for (IdentityJoin join : joins) {
            var more = new ArrayList<>(counting);
            more.add(join);
            counting = IdentityJoins.thatCount(more);
        }

        assertThat(IdentityJoins.customers(identities, counting)).isEqualTo(atOnce);
    }

    private static Map<Long, Long> customers(IdentityJoin... joins) {
        return IdentityJoins.customers(List.of(PHONE, LAPTOP, ADA, BOB), IdentityJoins.thatCount(List.of(joins)));
    }

    private static IdentityJoin identify(long from, long to, long second) {
        return join(from, to, IdentityJoin.Kind.IDENTIFY, second);
    }

    private static IdentityJoin alias(long from, long to, long second) {
        return join(from, to, IdentityJoin.Kind.ALIAS, second);
    }

    private static IdentityJoin join(long from, long to, IdentityJoin.Kind kind, long second) {
        return new IdentityJoin(
                from, to, kind, Instant.ofEpochSecond(second), new MessageId(kind + "-" + from + "-" + to));
    }
}
