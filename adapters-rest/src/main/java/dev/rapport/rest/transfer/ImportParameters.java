package dev.rapport.rest.transfer;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.transfer.ColumnRole;
import dev.rapport.application.transfer.ImportOptions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a caller says about a file of events; all of it may be left out, and is guessed then. */
class ImportParameters {

    @QueryParam("name")
    @DefaultValue("events.csv")
    @Parameter(description = "The file's name, for people.")
    public String name = "events.csv";

    @QueryParam("delimiter")
    @Parameter(description = "`,`, `;` or `tab`. Left out: what the header has most of.")
    public Optional<String> delimiter = Optional.empty();

    @QueryParam("userId")
    @Parameter(
            description =
                    "The column with the userId. As for every column: left out, it is guessed; empty, there is none.")
    public Optional<String> userId = Optional.empty();

    @QueryParam("anonymousId")
    @Parameter(description = "The column with the anonymousId, for rows without a userId.")
    public Optional<String> anonymousId = Optional.empty();

    @QueryParam("event")
    @Parameter(description = "The event type of all rows.")
    public Optional<String> event = Optional.empty();

    @QueryParam("eventColumn")
    @Parameter(description = "The column with the event type.")
    public Optional<String> eventColumn = Optional.empty();

    @QueryParam("timestamp")
    @Parameter(
            description =
                    "The column with the time: a day, or an RFC 3339 time with or without an offset, in the workspace's zone.")
    public Optional<String> timestamp = Optional.empty();

    @QueryParam("value")
    @Parameter(description = "The column with the value, a number with a point.")
    public Optional<String> value = Optional.empty();

    @QueryParam("messageId")
    @Parameter(
            description =
                    "The column with the message id. Without one, a row's id is made of the file's digest and the row's line.")
    public Optional<String> messageId = Optional.empty();

    @QueryParam("channel")
    @Parameter(description = "The column with the channel.")
    public Optional<String> channel = Optional.empty();

    @QueryParam("currency")
    @Parameter(description = "The column with the value's currency.")
    public Optional<String> currency = Optional.empty();

    @QueryParam("property")
    @Parameter(
            description =
                    "A column that becomes a property; may be repeated. Left out: all that say nothing else. Empty: none. Plain"
                            + " decimal numbers become numbers, everything else text.")
    public List<String> property = List.of();

    @QueryParam("survey")
    @Parameter(
            description =
                    "The id or the slug of a survey, open or closed: the rows are answers to it, with a column for each question,"
                            + " called by its key, and perhaps one called `language`. Left out: the rows are events.")
    public Optional<String> survey = Optional.empty();

    ImportOptions options() {
        Map<ColumnRole, String> columns = new EnumMap<>(ColumnRole.class);
        userId.ifPresent(column -> columns.put(ColumnRole.USER_ID, column.strip()));
        anonymousId.ifPresent(column -> columns.put(ColumnRole.ANONYMOUS_ID, column.strip()));
        eventColumn.ifPresent(column -> columns.put(ColumnRole.EVENT, column.strip()));
        timestamp.ifPresent(column -> columns.put(ColumnRole.TIMESTAMP, column.strip()));
        value.ifPresent(column -> columns.put(ColumnRole.VALUE, column.strip()));
        messageId.ifPresent(column -> columns.put(ColumnRole.MESSAGE_ID, column.strip()));
        channel.ifPresent(column -> columns.put(ColumnRole.CHANNEL, column.strip()));
        currency.ifPresent(column -> columns.put(ColumnRole.CURRENCY, column.strip()));
        return new ImportOptions(name, between(), columns, event, properties(), survey);
    }

    private Optional<List<String>> properties() {
        return property.isEmpty()
                ? Optional.empty()
                : Optional.of(property.stream()
                        .map(String::strip)
                        .filter(column -> !column.isEmpty())
                        .distinct()
                        .toList());
    }

    private Optional<Character> between() {
        return delimiter.map(text -> switch (text) {
            case ",", "comma" -> ',';
            case ";", "semicolon" -> ';';
            case "\t", "tab" -> '\t';
            default -> {
                String detail = "delimiter: \"" + text + "\" is not one of , ; tab";
                throw new Invalid("parameter.malformed", detail, List.of(new Invalid.Violation("?delimiter", detail)));
            }
        });
    }
}
