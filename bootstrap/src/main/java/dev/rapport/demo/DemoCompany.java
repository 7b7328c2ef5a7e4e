package dev.rapport.demo;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A made-up customer of the made-up shop.
 *
 * @param currency that it pays in
 */
record DemoCompany(String name, String currency) {

    private static final List<DemoCompany> ALL = List.of(
            new DemoCompany("Alder Bikes", "EUR"),
            new DemoCompany("Birch Bakery", "EUR"),
            new DemoCompany("Cedar Clinic", "EUR"),
            new DemoCompany("Dune Design", "EUR"),
            new DemoCompany("Elm Events", "EUR"),
            new DemoCompany("Fern Florists", "EUR"),
            new DemoCompany("Grove Gym", "EUR"),
            new DemoCompany("Harbour Hotel", "EUR"),
            new DemoCompany("Iris Optics", "EUR"),
            new DemoCompany("Juniper Books", "EUR"),
            new DemoCompany("Kelp Kayaks", "EUR"),
            new DemoCompany("Lark Lighting", "EUR"),
            new DemoCompany("Maple Music", "CAD"),
            new DemoCompany("North Nursery", "EUR"),
            new DemoCompany("Oak Outdoor", "EUR"),
            new DemoCompany("Pine Pottery", "EUR"),
            new DemoCompany("Quartz Jewels", "EUR"),
            new DemoCompany("River Roasters", "EUR"),
            new DemoCompany("Slate Studio", "EUR"),
            new DemoCompany("Thyme Tea", "EUR"));

    static DemoCompany one(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    /** Of a top-level domain that belongs to nobody. */
    String domain() {
        return name.replace(" ", "").toLowerCase(Locale.ROOT) + ".example";
    }
}
