package dev.rapport.demo;

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
import org.jspecify.annotations.Nullable;

/** What one made-up customer does on one day: always the same, so that telling it twice adds nothing. */
final class DemoDay {

    private static final List<String> PAGES = List.of("Home", "Pricing", "Catalogue", "Guides", "Blog", "Help");
    private static final List<String> CHANNELS = List.of("web", "web", "web", "mobile", "email");

    private final DemoCustomer customer;
    private final LocalDate day;
    private final ZoneId zone;
    private final Random random;
    private final List<Message> messages = new ArrayList<>();
    private int second;

    private DemoDay(DemoCustomer customer, LocalDate day, ZoneId zone) {
        this.customer = customer;
        this.day = day;
        this.zone = zone;
        this.random = new Random(customer.number().hashCode() * 1_000_003L + day.toEpochDay());
        this.second = 7 * 3_600 + random.nextInt(12 * 3_600);
    }

    static List<Message> of(DemoCustomer customer, LocalDate day, ZoneId zone) {
        var one = new DemoDay(customer, day, zone);
        if (day.equals(customer.signedUp())) {
            one.signUp();
        }
        double interest = customer.interest(day);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (one.happens(customer.persona().visits * interest * (weekend ? 0.5 : 1))) {
            one.visit(interest);
        }
        if (interest > 0 && one.happens(0.004)) {
            one.track("Support Ticket Opened", null);
        }
        if (day.equals(customer.end()) && one.happens(0.5)) {
            one.track(one.happens(0.5) ? "Unsubscribed" : "Account Deleted", null);
        }
        return one.messages;
    }

    private void signUp() {
        Identity visitor = Identity.anonymous(customer.anonymousId());
        for (int i = 0; i < 3; i++) {
            add(event(visitor, EventType.PAGE_VIEWED, null, Map.of("name", PAGES.get(i))));
        }
        var user = Identity.user(customer.userId());
        add(new Message.Identify(
                id(),
                now(),
                user,
                visitor,
                Map.of(
                        "name",
                        customer.name(),
                        "email",
                        customer.email(),
                        "plan",
                        customer.persona() == DemoCustomer.Persona.TRIAL ? "trial" : "standard",
                        "lifecycle_stage",
                        customer.persona() == DemoCustomer.Persona.TRIAL ? "trial" : "paying")));
        add(new Message.Group(id(), now(), user, customer.company(), Map.of("name", customer.company())));
        track("Signed Up", null);
        if (customer.persona() == DemoCustomer.Persona.TRIAL) {
            track("Trial Started", null);
        }
    }

    private void visit(double interest) {
        track("Signed In", null);
        int views = 1 + random.nextInt(5);
        for (int i = 0; i < views; i++) {
            add(event(user(), EventType.PAGE_VIEWED, null, Map.of("name", PAGES.get(random.nextInt(PAGES.size())))));
            if (happens(0.5)) {
                track("Product Viewed", null);
            }
        }
        if (happens(customer.persona().orders * 2 * interest)) {
            track("Product Added", null);
            if (happens(0.5)) {
                BigDecimal value = BigDecimal.valueOf(900 + random.nextInt(9_000), 2);
                track("Checkout Started", null);
                track("Order Completed", value);
                if (happens(0.04)) {
                    track("Order Refunded", value);
                }
            }
        }
        if (customer.persona() == DemoCustomer.Persona.ENTHUSIAST && happens(0.03)) {
            track(happens(0.5) ? "Product Reviewed" : "Product Shared", null);
        }
        if (happens(0.02)) {
            track("nps_answered", BigDecimal.valueOf(Math.round(2 + 8 * Math.sqrt(interest * random.nextDouble()))));
        }
    }

    private void track(String event, @Nullable BigDecimal value) {
        add(event(user(), new EventType(event), value, value == null ? Map.of() : Map.of("value", value)));
    }

    private Message.Event event(Identity of, EventType type, @Nullable BigDecimal value, Map<String, ?> properties) {
        EventValue worth = value == null ? null : EventValue.of(value).orElseThrow();
        return new Message.Event(
                id(), now(), of, type, worth, null, CHANNELS.get(random.nextInt(CHANNELS.size())), properties);
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

    private boolean happens(double chance) {
        return random.nextDouble() < chance;
    }
}
