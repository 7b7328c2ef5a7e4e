package dev.rapport.domain.ingestion;

import java.time.Instant;
import java.util.Comparator;

/**
 * A client's word that two identities are one customer. The order of joins is that of their instants, then of their message
 * ids, so that it doesn't depend on the order of arrival.
 *
 * @param from the anonymous or former identity
 * @param to the user that it turned out to be
 */
public record IdentityJoin(long from, long to, Kind kind, Instant at, MessageId by)
        implements Comparable<IdentityJoin> {

    private static final Comparator<IdentityJoin> EARLIEST_FIRST =
            Comparator.comparing(IdentityJoin::at).thenComparing(IdentityJoin::by);

    /** Which call joined them. */
    public enum Kind {
        /** An anonymousId has one user: that of its earliest identify. */
        IDENTIFY,
        /** Joins the two for good, whatever else they are joined to. */
        ALIAS
    }

    @Override
    public int compareTo(IdentityJoin other) {
        return EARLIEST_FIRST.compare(this, other);
    }
}
