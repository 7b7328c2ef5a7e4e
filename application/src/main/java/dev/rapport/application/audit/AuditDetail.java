package dev.rapport.application.audit;

import java.util.List;
import java.util.stream.Stream;

/**
 * How something was changed. It holds ids, words of ours and numbers, no personal data: it is there for ever.
 *
 * @param parts in the order in which they are told; empty: there is nothing to say, or nobody noted it then
 */
public record AuditDetail(List<Part> parts) {

    public static final AuditDetail NONE = new AuditDetail(List.of());

    /** What stands for no end where a number of days could stand. */
    public static final String FOR_EVER = "for-ever";

    public AuditDetail {
        parts = List.copyOf(parts);
    }

    /**
     * @param what the word of an {@link AuditAspect}
     * @param from what it was before; empty: nothing, or it isn't said
     * @param to what it is from then on; several are set apart by blanks; empty: it isn't said
     */
    public record Part(String what, String from, String to) {

        /** Such as {@code role: viewer → owner}. */
        public String text() {
            return what + (to.isEmpty() ? "" : ": " + (from.isEmpty() ? "" : from + " → ") + to);
        }
    }

    public static AuditDetail of(AuditAspect what, Object to) {
        return NONE.with(what, to);
    }

    public AuditDetail with(AuditAspect what, Object to) {
        return and(new Part(what.word(), "", to.toString()));
    }

    /** Adds nothing if both are the same. */
    public AuditDetail changed(AuditAspect what, Object from, Object to) {
        return from.equals(to) ? this : and(new Part(what.word(), from.toString(), to.toString()));
    }

    /** Adds that it is another one, and neither of them; nothing if both are the same. */
    public AuditDetail changedUntold(AuditAspect what, Object from, Object to) {
        return from.equals(to) ? this : and(new Part(what.word(), "", ""));
    }

    private AuditDetail and(Part part) {
        return new AuditDetail(Stream.concat(parts.stream(), Stream.of(part)).toList());
    }
}
