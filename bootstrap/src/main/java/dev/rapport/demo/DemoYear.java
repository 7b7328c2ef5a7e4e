package dev.rapport.demo;

import dev.rapport.application.ingestion.Delivery.Refused;
import dev.rapport.domain.ingestion.Message;
import dev.rapport.domain.ingestion.RejectReason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is told of the made-up shop up to a day. Told on a later day, it begins later and ends later, and says the same of the
 * days between.
 *
 * @param today the last day
 */
record DemoYear(LocalDate today, ZoneId zone) {

    private static final int DAYS = 365;
    /** Nobody of those who signed up before this many months comes any more. */
    private static final int LONGEST_LIFETIME = 38;

    private static final int MOST_OLD_ORDERS = 240;

    LocalDate firstDay() {
        return today.minusDays(DAYS);
    }

    /** Everybody who is still there when the year begins, or comes later. */
    List<DemoCustomer> customers() {
        return Stream.iterate(
                        YearMonth.from(firstDay()).minusMonths(LONGEST_LIFETIME),
                        month -> !month.isAfter(YearMonth.from(today)),
                        month -> month.plusMonths(1))
                .flatMap(month -> DemoCustomer.of(month).stream())
                .filter(customer -> !customer.end().isBefore(firstDay()))
                .filter(customer -> !customer.signedUp().isAfter(today))
                .toList();
    }

    /** How those who were there before the year came. */
    List<Message> before() {
        return customers().stream()
                .filter(customer -> customer.signedUp().isBefore(firstDay()))
                .flatMap(customer -> DemoDay.of(customer, customer.signedUp(), zone).stream())
                .toList();
    }

    List<Message> of(LocalDate day) {
        return customers().stream()
                .flatMap(customer -> DemoDay.of(customer, day, zone).stream())
                .toList();
    }

    /** Orders from before the year, as another shop's software would write them; not without a few slips. */
    String oldOrders() {
        return Stream.concat(
                        Stream.of("customer_id,order_date,total,product"),
                        customers().stream()
                                .filter(customer -> customer.persona().orders > 0)
                                .filter(customer -> customer.signedUp().isBefore(firstDay()))
                                .limit(MOST_OLD_ORDERS)
                                .map(this::oldOrder))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String oldOrder(DemoCustomer customer) {
        int number = customer.number();
        LocalDate day = customer.signedUp().plusDays(number % 20);
        return switch (number % 60) {
            case 7 -> "%s,%s,\"%d,90\",Theme".formatted(customer.userId(), day, 9 + number % 40);
            case 31 -> ",%s,%d.90,Theme".formatted(day, 9 + number % 40);
            default -> "%s,%s,%d.90,Extra seat".formatted(customer.userId(), day, 9 + number % 40);
        };
    }

    /** What went wrong lately, such as a phone whose clock is days ahead; oldest first. */
    List<Slip> slips() {
        String someone = customers().get(MOST_OLD_ORDERS / 2).userId();
        return List.of(
                slip(16, RejectReason.USER_MISSING, "neither userId nor anonymousId", """
                        {"type":"page","name":"Landing page","properties":{"campaign":"Spring"}}"""),
                slip(12, RejectReason.EVENT_MISSING, "event null", """
                        {"type":"track","userId":"%s","properties":{"product":"Theme"}}""".formatted(someone)),
                slip(9, RejectReason.VALUE_OUT_OF_RANGE, "value 4990000000000", """
                        {"type":"track","userId":"%s","event":"Order Completed","properties":{"value":4990000000000}}""".formatted(someone)),
                slip(5, RejectReason.TIMESTAMP_MALFORMED, "timestamp \"yesterday\"", """
                        {"type":"track","userId":"%s","event":"Signed In","timestamp":"yesterday"}""".formatted(someone)),
                clockAhead(4, someone),
                clockAhead(3, someone),
                slip(2, RejectReason.USER_MISSING, "neither userId nor anonymousId", """
                        {"type":"page","name":"Landing page","properties":{"campaign":"Summer"}}"""),
                clockAhead(1, someone));
    }

    private Slip clockAhead(int daysAgo, String whose) {
        String said = today.plusDays(11L - daysAgo) + "T08:15:00Z";
        return slip(daysAgo, RejectReason.TIMESTAMP_TOO_FAR_AHEAD, "timestamp " + said, """
                {"type":"screen","userId":"%s","name":"Home","timestamp":"%s"}""".formatted(whose, said));
    }

    private Slip slip(int daysAgo, RejectReason reason, String detail, String item) {
        return new Slip(today.minusDays(daysAgo), new Refused(0, reason, detail, () -> item));
    }

    /** Something that a client of the shop sent on a day and that could not be taken in. */
    record Slip(LocalDate day, Refused item) {}
}
