package dev.rapport.application.ingestion;

import dev.rapport.domain.ingestion.RejectReason;
import java.util.List;

/**
 * What became of a delivery; every item is in exactly one of the three, and all of it is on disk.
 *
 * @param accepted items that were new
 * @param duplicates items whose message id was known already
 * @param rejected items that were refused, in the order of their index
 */
public record Receipt(int accepted, int duplicates, List<Rejected> rejected) {

    public Receipt {
        rejected = List.copyOf(rejected);
    }

    /**
     * @param index of the item in the delivery
     * @param detail names the value that broke the rule
     */
    public record Rejected(long index, RejectReason reason, String detail) {}
}
