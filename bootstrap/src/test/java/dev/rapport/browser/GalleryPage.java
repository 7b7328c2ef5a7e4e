package dev.rapport.browser;

import dev.rapport.domain.scoring.BandColour;
import dev.rapport.web.chart.Band;
import dev.rapport.web.chart.Bar;
import dev.rapport.web.chart.Sparkline;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Pager;
import dev.rapport.web.list.Sorting;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every building block of the pages on one page, with made-up data, so that the browser tests see each of them. */
@Path("/gallery")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class GalleryPage {

    private static final Address HERE = Address.of("/gallery");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    static final List<Band> BANDS = List.of(
            new Band("Churn risk", "red", 1, 5),
            new Band("Very disengaged", "orange", 2, 5),
            new Band("Somewhat engaged", "yellow", 3, 5),
            new Band("Highly engaged", "teal", 4, 5),
            new Band("Power user", "blue", 5, 5));

    private final Flash flash;

    GalleryPage(Flash flash) {
        this.flash = flash;
    }

    record Customer(String id, String name, Band band, BigDecimal score, BigDecimal change, Sparkline line) {}

    record BandDay(LocalDate day, List<Integer> counts) {}

    record ScoreDay(LocalDate day, BigDecimal score, String note) {}

    record Contribution(String rule, BigDecimal points, Bar bar) {
        public boolean loses() {
            return points.signum() < 0;
        }
    }

    record Shape(Band band, int customers, Bar bar) {}

    record blocks(
            List<Customer> customers,
            Sorting sorting,
            Pager pager,
            List<Shape> shapes,
            List<BandDay> days,
            List<ScoreDay> history,
            List<Contribution> contributions,
            List<Band> colours,
            String eventName)
            implements TemplateInstance {}

    record empty() implements TemplateInstance {}

    @GET
    public TemplateInstance blocks(
            @QueryParam("sort") @DefaultValue("-score") String sort,
            @QueryParam("event") @DefaultValue("Order Completed") String eventName) {
        return new blocks(
                customers(),
                Sorting.of(HERE, sort, "-score", Set.of("name", "score", "change")),
                new Pager(HERE, 2, 50, 100_000),
                shapes(),
                days(),
                history(),
                contributions(),
                colours(),
                eventName);
    }

    @GET
    @Path("/empty")
    public TemplateInstance empty() {
        return new empty();
    }

    @GET
    @Path("/broken")
    public TemplateInstance broken() {
        throw new IllegalStateException("broken on purpose");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save() {
        return flash.redirect(HERE, Notice.SAVED);
    }

    private static List<Customer> customers() {
        return List.of(
                customer("Amina Okafor", 5, "132.4", "18.2", 61, 63, 70, 74, 72, 88, 101, 120, 132),
                customer("Brivela Logistics GmbH & Co. KG", 4, "96.0", "0", 90, 95, 95, 93, 96, 94, 96, 96, 96),
                customer("Chen Wei", 3, "55.3", "-22.7", 98, 97, 90, 88, 81, 70, 78, 60, 55),
                customer("dora@example.org", 2, "12.0", "-3.1", 20, 18, 18, 19, 16, 15, 15, 14, 12),
                customer("Eero Virtanen", 1, "-8.5", "-31.0", 41, 40, 38, 22, 20, 20, 4, -2, -8));
    }

    private static Customer customer(String name, int band, String score, String change, int... line) {
        List<OptionalDouble> values =
                IntStream.of(line).mapToObj(OptionalDouble::of).toList();
        return new Customer(
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"),
                name,
                BANDS.get(band - 1),
                new BigDecimal(score),
                new BigDecimal(change),
                Sparkline.of(values, 96, 24));
    }

    /** A band of each colour that there is. */
    private static List<Band> colours() {
        List<String> colours = Stream.of(BandColour.values())
                .map(colour -> colour.name().toLowerCase(Locale.ROOT))
                .toList();
        return IntStream.range(0, colours.size())
                .mapToObj(i -> new Band(colours.get(i), colours.get(i), i + 1, colours.size()))
                .toList();
    }

    private static List<Shape> shapes() {
        List<Integer> counts = List.of(118, 640, 1_210, 820, 96);
        List<Bar> bars = Bar.fromZero(counts.stream().map(Double::valueOf).toList());
        return IntStream.range(0, 5)
                .mapToObj(i -> new Shape(BANDS.get(i), counts.get(i), bars.get(i)))
                .toList();
    }

    private static List<BandDay> days() {
        return IntStream.range(0, 90)
                .mapToObj(i -> new BandDay(
                        TODAY.minusDays(89L - i),
                        List.of(
                                90 + (int) (20 * Math.sin(i / 9.0)),
                                700 - i,
                                1_100 + i * 2,
                                700 + (int) (60 * Math.cos(i / 14.0)),
                                40 + i / 2)))
                .toList();
    }

    private static List<ScoreDay> history() {
        return IntStream.range(0, 60)
                .mapToObj(i -> new ScoreDay(
                        TODAY.minusDays(59L - i),
                        BigDecimal.valueOf(40 + 30 * Math.sin(i / 11.0)),
                        i % 13 == 5 ? "Order Completed × 2" : ""))
                .toList();
    }

    private static List<Contribution> contributions() {
        List<String> rules = List.of("Order Completed", "Active days", "page_viewed", "Complaint Filed");
        List<Double> points = List.of(62.5, 30.0, 18.8, -15.3);
        List<Bar> bars = Bar.stacked(points);
        return IntStream.range(0, rules.size())
                .mapToObj(i -> new Contribution(rules.get(i), BigDecimal.valueOf(points.get(i)), bars.get(i)))
                .toList();
    }
}
