package dev.rapport.web.scoring;

import dev.rapport.web.list.Address;
import dev.rapport.web.list.Given;
import dev.rapport.web.list.ShortList;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The list of models as its address asks for it, the primary one first unless asked otherwise.
 *
 * @param show {@code retired}, {@code all}, or empty: those in use and those to be published
 * @param any whether the workspace has a model at all
 */
@TemplateData
record ModelsAsked(String show, boolean any, ShortList<ModelRow> list) {

    private static final ShortList.Columns<ModelRow> COLUMNS = new ShortList.Columns<>(
            ModelRow::name,
            "",
            Map.of(
                    "name", Comparator.comparing(row -> row.name().toLowerCase(Locale.ROOT)),
                    "published", Comparator.comparing(row -> row.publishedAt().orElse(Instant.MIN))));

    static ModelsAsked of(List<ModelRow> all, MultivaluedMap<String, String> parameters) {
        String show = Given.first(parameters, "show");
        return new ModelsAsked(
                show,
                !all.isEmpty(),
                ShortList.of(
                        all.stream().filter(row -> show.equals("all") || row.retired() == show.equals("retired")),
                        COLUMNS,
                        parameters,
                        Address.of(ModelsPage.HERE).with("show", show)));
    }

    public boolean isFiltered() {
        return !list.search().isEmpty() || !show.isEmpty();
    }
}
