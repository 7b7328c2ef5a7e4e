package dev.rapport.web.scoring;

import dev.rapport.application.scoring.BandLabel;
import dev.rapport.application.scoring.ModelPreview;
import dev.rapport.application.scoring.ModelPreview.BandCount;
import dev.rapport.application.scoring.ModelPreview.Side;
import dev.rapport.web.chart.Band;
import dev.rapport.web.chart.BandScale;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many customers go from which band to which, as a table.
 *
 * @param columns the bands after, highest first; the last one is empty: not scored
 * @param moved customers who end in another band
 */
@TemplateData
record Migration(List<Optional<Band>> columns, List<Row> rows, long moved) {

    /** @param from empty: not scored */
    @TemplateData
    record Row(Optional<Band> from, List<Cell> cells) {}

    /** @param kind {@code stay}, {@code rise}, {@code fall}, or {@code other}: neither better nor worse */
    @TemplateData
    record Cell(long customers, String kind) {}

    static Migration of(Side before, Side after, ModelPreview.Migration migration) {
        List<Optional<Band>> from = bands(before);
        List<Optional<Band>> to = bands(after);
        List<String> keysBefore = keys(before);
        List<String> keysAfter = keys(after);
        var rows = new ArrayList<Row>();
        for (int i : order(from.size())) {
            var cells = new ArrayList<Cell>();
            for (int j : order(to.size())) {
                cells.add(new Cell(migration.customers().get(i).get(j), kind(keysBefore, keysAfter, i, j)));
            }
            rows.add(new Row(from.get(i), cells));
        }
        List<Optional<Band>> columns = order(to.size()).stream().map(to::get).toList();
        return new Migration(columns, rows, migration.moved());
    }

    private static String kind(List<String> before, List<String> after, int from, int to) {
        boolean unscored = from == before.size() || to == after.size();
        if (unscored) {
            return from == before.size() && to == after.size() ? "stay" : "other";
        }
        if (before.get(from).equals(after.get(to))) {
            return "stay";
        }
        if (!before.equals(after)) {
            return "other";
        }
        return to > from ? "rise" : "fall";
    }

    /** The highest band first, and who is not scored last. */
    private static List<Integer> order(int size) {
        var order = new ArrayList<Integer>();
        for (int i = size - 2; i >= 0; i--) {
            order.add(i);
        }
        order.add(size - 1);
        return order;
    }

    /** Lowest first, and a last one that is none. */
    private static List<Optional<Band>> bands(Side side) {
        List<BandLabel> labels = side.bands().stream().map(BandCount::band).toList();
        var scale = new BandScale(labels);
        var bands = new ArrayList<Optional<Band>>();
        labels.forEach(label -> bands.add(Optional.of(scale.band(label))));
        bands.add(Optional.empty());
        return bands;
    }

    private static List<String> keys(Side side) {
        return side.bands().stream().map(count -> count.band().key()).toList();
    }
}
