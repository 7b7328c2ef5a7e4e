package dev.rapport.domain.ingestion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which identities are the same customer, and under which of them the customer is shown. */
public final class IdentityJoins {

    private IdentityJoins() {}

    /**
     * The joins that count: of the identify calls of one identity the earliest, of the aliases of the same two the earliest.
     * Gives the same whatever order {@code joins} come in.
     */
    public static List<IdentityJoin> thatCount(Collection<IdentityJoin> joins) {
        record Rival(long from, long to, IdentityJoin.Kind kind) {}
        var earliest = new HashMap<Rival, IdentityJoin>();
        for (IdentityJoin join : joins) {
            var rival = switch (join.kind()) {
                case IDENTIFY -> new Rival(join.from(), 0, join.kind());
                case ALIAS -> new Rival(join.from(), join.to(), join.kind());
            };
            earliest.merge(rival, join, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        return List.copyOf(earliest.values());
    }

    /**
     * The identity that each identity's customer is shown under: the target of the earliest join among all that are joined
     * with it, directly or not; without any join, the identity itself.
     *
     * @param joins only ones {@linkplain #thatCount that count}, between {@code identities}
     */
    public static Map<Long, Long> customers(Collection<Long> identities, Collection<IdentityJoin> joins) {
        var root = new HashMap<Long, Long>();
        identities.forEach(identity -> root.put(identity, identity));
        for (IdentityJoin join : joins) {
            root.put(rootOf(root, join.from()), rootOf(root, join.to()));
        }
        var earliest = new HashMap<Long, IdentityJoin>();
        for (IdentityJoin join : joins) {
            earliest.merge(rootOf(root, join.to()), join, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        var customers = new HashMap<Long, Long>();
        for (Long identity : identities) {
            IdentityJoin join = earliest.get(rootOf(root, identity));
            customers.put(identity, join == null ? identity : Long.valueOf(join.to()));
        }
        return customers;
    }

    private static Long rootOf(Map<Long, Long> root, Long identity) {
        var path = new ArrayList<Long>();
        Long at = identity;
        while (true) {
            Long above = root.get(at);
            if (above == null) {
                throw new IllegalArgumentException("a join names an identity that is not among them: " + at);
            }
            if (above.equals(at)) {
                break;
            }
            path.add(at);
            at = above;
        }
        for (Long passed : path) {
            root.put(passed, at);
        }
        return at;
    }
}
