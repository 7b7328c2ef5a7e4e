package dev.rapport.demo;

import dev.rapport.demo.DemoCustomer.Persona;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.ingestion.EventValue;
import dev.rapport.domain.ingestion.Message;
import dev.rapport.domain.ingestion.MessageId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one made-up customer does on one day: always the same, so that telling it twice adds nothing. */
final class DemoDay {

    private static final List<String> PAGES =
            List.of("Home", "Pricing", "Templates", "Guides", "Integrations", "Blog", "Help", "Changelog");
    private static final List<String> PRODUCTS =
            List.of("Extra seat", "Booking add-on", "Invoice add-on", "Newsletter add-on", "Theme", "Online course");

    private final DemoCustomer customer;
    private final LocalDate day;
    private final ZoneId zone;
    private final Random random;
    private final List<Message> messages = new ArrayList<>();
    private String channel = "web";
    private int second;

    private DemoDay(DemoCustomer customer, LocalDate day, ZoneId zone) {
        this.customer = customer;
        this.day = day;
        this.zone = zone;
        this.random = new Random(customer.number() * 1_000_003L + day.toEpochDay());
        this.second = 7 * 3_600 + random.nextInt(12 * 3_600);
    }

    static List<Message> of(DemoCustomer customer, LocalDate day, ZoneId zone) {
        var one = new DemoDay(customer, day, zone);
        switch (customer.persona()) {
            case LEAD -> one.leaveCard();
            case VISITOR -> one.lookAround();
            case ENTHUSIAST, REGULAR, OCCASIONAL, FADING, TRIAL -> one.live();
        }
        return one.messages;
    }

    private void leaveCard() {
        if (day.equals(customer.signedUp())) {
            identify(Map.of("source", "Trade fair", "lifecycle_stage", "lead"));
        }
    }

    private void lookAround() {
        if (customer.interest(day) > 0 && (day.equals(customer.signedUp()) || happens(customer.persona().visits))) {
            channel = happens(0.6) ? "web" : "mobile";
            viewPages(Identity.anonymous(customer.anonymousId()), 1 + random.nextInt(3));
        }
    }

    private void live() {
        if (day.equals(customer.signedUp())) {
            signUp();
        }
        double interest = customer.interest(day);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (happens(customer.persona().visits * interest * (weekend ? 0.4 : 1))) {
            visit(interest);
        }
        if (day.getDayOfWeek() == DayOfWeek.TUESDAY && happens(0.4 * interest)) {
            readNewsletter();
        }
        if (interest > 0 && happens(0.003)) {
            complain();
        }
        if (day.equals(customer.end()) && happens(0.6)) {
            track(happens(0.5) ? "Unsubscribed" : "Account Deleted");
        }
    }

    private void signUp() {
        viewPages(Identity.anonymous(customer.anonymousId()), 3);
        identify(
                customer.isTrial()
                        ? Map.of("plan", "trial", "lifecycle_stage", "trial")
                        : Map.of("plan", happens(0.3) ? "team" : "standard", "lifecycle_stage", "paying"));
        track("Signed Up");
        if (customer.isTrial()) {
            track("Trial Started");
        }
    }

    private void identify(Map<String, String> more) {
        var traits = new TreeMap<String, Object>(more);
        traits.put("name", customer.name());
        traits.put("email", customer.email());
        Identity visitor = customer.persona() == Persona.LEAD ? null : Identity.anonymous(customer.anonymousId());
        add(new Message.Identify(id(), now(), user(), visitor, traits));
        String company = customer.company().name();
        add(new Message.Group(id(), now(), user(), company, Map.of("name", company)));
    }

    private void visit(double interest) {
        channel = happens(0.75) ? "web" : "mobile";
        track("Signed In");
        int views = 1 + random.nextInt(4);
        for (int i = 0; i < views; i++) {
            viewPages(user(), 1);
            if (happens(0.25)) {
                track("Product Viewed", Map.of("product", oneOf(PRODUCTS)));
            }
        }
        if (happens(customer.persona().orders * 2 * interest)) {
            order();
        }
        if (customer.persona() == Persona.ENTHUSIAST && happens(0.03)) {
            track(happens(0.5) ? "Product Reviewed" : "Product Shared", Map.of("product", oneOf(PRODUCTS)));
        }
        if (happens(0.015)) {
            long rating = Math.round(10 * Math.pow(random.nextDouble(), 0.7 - 0.4 * interest));
            worth("nps_answered", BigDecimal.valueOf(rating), null, Map.of());
        }
    }

    /** Every other one thinks better of it. */
    private void order() {
        String product = oneOf(PRODUCTS);
        track("Product Added", Map.of("product", product));
        if (happens(0.5)) {
            BigDecimal total = BigDecimal.valueOf(900 + random.nextInt(6_000), 2);
            Map<String, Object> properties = Map.of("product", product, "order_id", "O-" + customer.number() + day);
            track("Checkout Started");
            worth("Order Completed", total, customer.company().currency(), properties);
            if (happens(0.06)) {
                worth("Order Refunded", total, customer.company().currency(), properties);
            }
        }
    }

    private void readNewsletter() {
        channel = "email";
        track("Email Opened", Map.of("campaign", "Tuesday letter"));
        if (happens(0.3)) {
            track("Email Link Clicked", Map.of("campaign", "Tuesday letter"));
        }
    }

    /** One trouble seldom comes alone. */
    private void complain() {
        channel = "support";
        int tickets = 1 + random.nextInt(3);
        for (int i = 0; i < tickets; i++) {
            track("Support Ticket Opened", Map.of("topic", oneOf(List.of("Billing", "Import", "Sign-in", "Speed"))));
        }
    }

    private void viewPages(Identity of, int pages) {
        for (int i = 0; i < pages; i++) {
            add(event(of, EventType.PAGE_VIEWED, null, null, Map.of("name", oneOf(PAGES))));
        }
    }

    private void track(String event) {
        track(event, Map.of());
    }

    private void track(String event, Map<String, ?> properties) {
        add(event(user(), new EventType(event), null, null, properties));
    }

    private void worth(String event, BigDecimal amount, @Nullable String currency, Map<String, ?> properties) {
        var all = new TreeMap<String, Object>(properties);
        all.put("value", amount);
        if (currency != null) {
            all.put("currency", currency);
        }
        EventValue value = EventValue.of(amount).orElseThrow();
        add(event(user(), new EventType(event), value, currency, all));
    }

    private Message.Event event(
            Identity of,
            EventType type,
            @Nullable EventValue value,
            @Nullable String currency,
            Map<String, ?> properties) {
        return new Message.Event(id(), now(), of, type, value, currency, channel, properties);
    }

    private void add(Message message) {
        messages.add(message);
    }

    private Identity user() {
        return Identity.user(customer.userId());
    }

    private MessageId id() {
        return new MessageId("demo-" + customer.number() + "-" + day + "-" + messages.size());
    }

    private Instant now() {
        second += 1 + random.nextInt(120);
        return day.atStartOfDay(zone).plusSeconds(second).toInstant();
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private boolean happens(double chance) {
        return random.nextDouble() < chance;
    }
}
