package dev.rapport.application.transfer;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.survey.Question;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which column of a file says what.
 *
 * @param columns by role, the names of columns of the file
 * @param event the event type of all rows; empty: a column says it
 * @param properties the columns that become properties of the events, under their names; of a file of answers, the questions
 * @param survey whose answers the rows are; empty: they are events
 */
public record ColumnMapping(
        Map<ColumnRole, String> columns,
        Optional<EventType> event,
        List<String> properties,
        Optional<SurveyId> survey) {

    /** The column of a file of answers that says the language. */
    static final String LANGUAGE = "language";

    public ColumnMapping {
        columns = Map.copyOf(columns);
        properties = List.copyOf(properties);
    }

    /**
     * Takes what the options say, and guesses the rest by the usual names of columns.
     *
     * @param header the names of the file's columns; columns without a name are passed over
     * @throws Invalid naming every column that is not there and every role that has none
     */
    public static ColumnMapping of(List<String> header, ImportOptions options) {
        var problems = new ArrayList<Invalid.Violation>();
        checkHeader(header);
        var columns = new EnumMap<ColumnRole, String>(ColumnRole.class);
        new TreeMap<>(options.columns()).forEach((role, column) -> {
            if (!column.isEmpty()) {
                requireColumn(header, role.parameter(), column, problems);
                columns.put(role, column);
            }
        });
        guess(header, options, columns);
        Optional<EventType> event = event(options, columns, problems);
        requireRoles(columns, event, problems);
        List<String> properties = options.properties().orElseGet(() -> rest(header, columns));
        properties.forEach(column -> requireColumn(header, "property", column, problems));
        if (!problems.isEmpty()) {
            throw new Invalid("import.mapping-invalid", problems.getFirst().detail(), problems);
        }
        return new ColumnMapping(columns, event, properties, Optional.empty());
    }

    /**
     * Of a file of answers: each question has a column of its key; columns that are none are passed over.
     *
     * @throws Invalid naming every column that is not there
     */
    static ColumnMapping ofAnswers(List<String> header, ImportOptions options, KnownSurvey survey) {
        var problems = new ArrayList<Invalid.Violation>();
        checkHeader(header);
        Set<ColumnRole> roles =
                EnumSet.of(ColumnRole.USER_ID, ColumnRole.ANONYMOUS_ID, ColumnRole.TIMESTAMP, ColumnRole.MESSAGE_ID);
        List<String> keys = survey.survey().asked().stream().map(Question::key).toList();
        var columns = new EnumMap<ColumnRole, String>(ColumnRole.class);
        new TreeMap<>(options.columns()).forEach((role, column) -> {
            if (!column.isEmpty() && roles.contains(role)) {
                requireColumn(header, role.parameter(), column, problems);
                columns.put(role, column);
            }
        });
        guess(header.stream().filter(column -> !keys.contains(column)).toList(), options, columns);
        columns.keySet().retainAll(roles);
        if (!columns.containsKey(ColumnRole.TIMESTAMP)) {
            problems.add(
                    new Invalid.Violation("?timestamp", "name the column that says when it was: timestamp=COLUMN"));
        }
        List<String> questions = header.stream()
                .filter(keys::contains)
                .filter(column -> !columns.containsValue(column))
                .toList();
        if (questions.isEmpty()) {
            problems.add(new Invalid.Violation(
                    "?survey", "the file has no column of a question: " + String.join(", ", keys)));
        }
        if (!problems.isEmpty()) {
            throw new Invalid("import.mapping-invalid", problems.getFirst().detail(), problems);
        }
        return new ColumnMapping(columns, Optional.empty(), questions, Optional.of(survey.id()));
    }

    private static void checkHeader(List<String> header) {
        var seen = new HashSet<String>();
        for (String column : header) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw new Invalid("import.header-repeats", "two columns are called \"" + column + "\"");
            }
        }
    }

    private static void guess(List<String> header, ImportOptions options, Map<ColumnRole, String> columns) {
        for (ColumnRole role : ColumnRole.values()) {
            boolean said = options.columns().containsKey(role)
                    || role == ColumnRole.EVENT && options.event().isPresent();
            if (!said) {
                header.stream()
                        .filter(role::isUsuallyCalled)
                        .filter(column -> !columns.containsValue(column))
                        .findFirst()
                        .ifPresent(column -> columns.put(role, column));
            }
        }
    }

    private static Optional<EventType> event(
            ImportOptions options, Map<ColumnRole, String> columns, List<Invalid.Violation> problems) {
        if (options.event().isEmpty()) {
            return Optional.empty();
        }
        String name = options.event().get();
        if (columns.containsKey(ColumnRole.EVENT)) {
            problems.add(new Invalid.Violation("?event", "event and eventColumn exclude each other"));
        }
        Optional<String> problem = EventType.problem(name);
        problem.ifPresent(words -> problems.add(new Invalid.Violation("?event", "event " + words)));
        return problem.isPresent() ? Optional.empty() : Optional.of(new EventType(name));
    }

    private static void requireRoles(
            Map<ColumnRole, String> columns, Optional<EventType> event, List<Invalid.Violation> problems) {
        if (!columns.containsKey(ColumnRole.USER_ID) && !columns.containsKey(ColumnRole.ANONYMOUS_ID)) {
            problems.add(new Invalid.Violation("?userId", "name the column that says who it was: userId=COLUMN"));
        }
        if (event.isEmpty() && !columns.containsKey(ColumnRole.EVENT) && problems.isEmpty()) {
            problems.add(new Invalid.Violation(
                    "?event",
                    "name the event of all rows (event=NAME) or the column that says it (eventColumn=COLUMN)"));
        }
        if (!columns.containsKey(ColumnRole.TIMESTAMP)) {
            problems.add(
                    new Invalid.Violation("?timestamp", "name the column that says when it was: timestamp=COLUMN"));
        }
    }

    private static void requireColumn(
            List<String> header, String parameter, String column, List<Invalid.Violation> problems) {
        if (column.isEmpty() || !header.contains(column)) {
            problems.add(new Invalid.Violation(
                    "?" + parameter,
                    parameter + ": the file has no column \"" + column + "\"; it has " + shown(header)));
        }
    }

    private static String shown(List<String> header) {
        String all = String.join(", ", header);
        return all.length() > 500 ? all.substring(0, 500) + "…" : all;
    }

    private static List<String> rest(List<String> header, Map<ColumnRole, String> columns) {
        return header.stream()
                .filter(column -> !column.isEmpty() && !columns.containsValue(column))
                .toList();
    }
}
