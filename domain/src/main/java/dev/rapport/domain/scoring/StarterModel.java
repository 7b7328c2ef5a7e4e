package dev.rapport.domain.scoring;

import java.util.List;

/**
 * The model that a new workspace begins with, so that a first upload gives scores at once.
 *
 * <p>It listens to the event names of the Segment specification (page, screen, e-commerce, e-mail, B2B SaaS) and to
 * survey answers. Buying counts most and longest, visits little and briefly, opening a mail is shown and worth nothing,
 * complaints and leaving count against. Every rule has a window, so a customer who goes silent is at 0 after 90 days.
 * No rule has a condition, so the model needs no activity but that of event types.
 */
public final class StarterModel {

    private StarterModel() {}

    public static PointsModelDefinition definition() {
        return PointsModelDefinition.of(new PointsModel(rules(), Bands.DEFAULT));
    }

    private static List<Rule> rules() {
        return List.of(
                Rule.perEvent("page-viewed", "page_viewed", "0.5")
                        .cappedPerDay("3")
                        .cappedInAll("20"),
                Rule.perEvent("screen-viewed", "screen_viewed", "0.5")
                        .cappedPerDay("3")
                        .cappedInAll("20"),
                Rule.perEvent("signed-up", "Signed Up", "10")
                        .inLastDays(90)
                        .fading(new Fading.Linear(90))
                        .cappedInAll("10"),
                Rule.perEvent("signed-in", "Signed In", "2").cappedPerDay("2").cappedInAll("30"),
                Rule.perEvent("application-opened", "Application Opened", "1")
                        .cappedPerDay("2")
                        .cappedInAll("20"),
                Rule.perEvent("trial-started", "Trial Started", "10").cappedInAll("10"),
                Rule.perEvent("product-viewed", "Product Viewed", "1")
                        .cappedPerDay("3")
                        .cappedInAll("15"),
                Rule.perEvent("product-added", "Product Added", "3")
                        .cappedPerDay("6")
                        .cappedInAll("15"),
                Rule.perEvent("checkout-started", "Checkout Started", "5")
                        .cappedPerDay("5")
                        .cappedInAll("15"),
                Rule.perEvent("order-completed", "Order Completed", "20").inLastDays(90),
                Rule.perUnitOfValue("order-value", "Order Completed", "0.5")
                        .inLastDays(90)
                        .fading(new Fading.HalfLife(30))
                        .cappedInAll("60"),
                Rule.perEvent("order-refunded", "Order Refunded", "-15")
                        .inLastDays(90)
                        .cappedInAll("30"),
                Rule.perEvent("product-reviewed", "Product Reviewed", "8")
                        .inLastDays(90)
                        .cappedInAll("16"),
                Rule.perEvent("product-shared", "Product Shared", "4").cappedInAll("12"),
                Rule.perEvent("email-opened", "Email Opened", "0"),
                Rule.perEvent("email-clicked", "Email Link Clicked", "0.5")
                        .cappedPerDay("1")
                        .cappedInAll("5"),
                Rule.perEvent("unsubscribed", "Unsubscribed", "-10")
                        .inLastDays(90)
                        .cappedInAll("10"),
                Rule.perEvent("ticket-opened", "Support Ticket Opened", "-5")
                        .fading(new Fading.HalfLife(14))
                        .cappedInAll("20"),
                Rule.perEvent("application-uninstalled", "Application Uninstalled", "-25")
                        .inLastDays(90)
                        .cappedInAll("25"),
                Rule.perEvent("account-deleted", "Account Deleted", "-50")
                        .inLastDays(90)
                        .cappedInAll("50"),
                Rule.perUnitOfValue("nps-answer", "nps_answered", "1")
                        .inLastDays(90)
                        .cappedInAll("10"),
                Rule.perUnitOfValue("csat-answer", "csat_answered", "2")
                        .inLastDays(90)
                        .cappedInAll("10"),
                Rule.perUnitOfValue("effort-answer", "effort_answered", "1")
                        .inLastDays(90)
                        .cappedInAll("7"));
    }
}
