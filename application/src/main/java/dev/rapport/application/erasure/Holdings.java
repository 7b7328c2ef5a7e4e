package dev.rapport.application.erasure;

/**
 * How much is, or was, stored of a customer: numbers of rows.
 *
 * @param identities names that clients use for it
 * @param traits values of traits, former ones included
 * @param memberships of accounts
 * @param answers to questions of surveys, former ones included
 * @param askings how often surveys asked
 * @param invitations by e-mail, waiting ones included
 * @param rejectedEvents refused items that name the customer
 * @param refusedRows of imported files that name the customer
 */
public record Holdings(
        long identities,
        long events,
        long traits,
        long memberships,
        long responses,
        long answers,
        long askings,
        long invitations,
        long rejectedEvents,
        long refusedRows) {

    public static final Holdings NONE = new Holdings(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Holdings plus(Holdings more) {
        return new Holdings(
                identities + more.identities,
                events + more.events,
                traits + more.traits,
                memberships + more.memberships,
                responses + more.responses,
                answers + more.answers,
                askings + more.askings,
                invitations + more.invitations,
                rejectedEvents + more.rejectedEvents,
                refusedRows + more.refusedRows);
    }
}
