package dev.rapport.persistence.transfer;

import dev.rapport.application.transfer.ImportId;
import dev.rapport.application.transfer.ImportOverview;
import dev.rapport.application.transfer.ImportsAsked;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where an import is in the order of a list.
 *
 * @param key what the list is ordered by, a text or a number
 */
record ImportPlace(ImportId id, Object key) {

    /** What a list may be ordered by, as the database and as a cursor write it. */
    enum Column {
        BEGUN("import_id", "?", overview -> overview.id().number()),
        FILE("lower(file_name)", "lower(?)", ImportOverview::fileName),
        ACCEPTED("accepted", "?", ImportOverview::accepted),
        DUPLICATES("duplicates", "?", ImportOverview::duplicates),
        REFUSED("refused", "?", ImportOverview::refused);

        private final String sql;
        private final String mark;
        private final Function<ImportOverview, Object> key;

        Column(String sql, String mark, Function<ImportOverview, Object> key) {
            this.sql = sql;
            this.mark = mark;
            this.key = key;
        }

        static Column of(ImportsAsked.Sort sort) {
            return switch (sort) {
                case BEGUN -> BEGUN;
                case FILE -> FILE;
                case ACCEPTED -> ACCEPTED;
                case DUPLICATES -> DUPLICATES;
                case REFUSED -> REFUSED;
            };
        }

        String sql() {
            return sql;
        }

        /** What stands for a key in a statement. */
        String mark() {
            return mark;
        }
    }

    static ImportPlace of(ImportOverview overview, Column column) {
        return new ImportPlace(overview.id(), column.key.apply(overview));
    }

    String text() {
        return key.equals(id.number()) ? id.toString() : id + "." + key;
    }

    static Optional<ImportPlace> parse(String text, Column column) {
        String[] parts = text.split("\\.", 2);
        return ImportId.parse(parts[0])
                .flatMap(id -> key(id, parts.length < 2 ? "" : parts[1], column).map(key -> new ImportPlace(id, key)));
    }

    private static Optional<Object> key(ImportId id, String text, Column column) {
        return switch (column) {
            case BEGUN -> Optional.<Object>of(id.number()).filter(key -> text.isEmpty());
            case FILE -> Optional.<Object>of(text).filter(key -> text.indexOf('\0') < 0);
            case ACCEPTED, DUPLICATES, REFUSED ->
                Optional.of(text).filter(key -> key.matches("[0-9]{1,18}")).map(Long::valueOf);
        };
    }
}
