package dev.rapport.rest.tracking;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.domain.ingestion.RejectReason;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a body into plain values (String, BigDecimal, Boolean, List, Map, null), and remembers where each item stood. */
final class TrackingJson {

    /** At most this many bytes an item, as it was sent. */
    static final int MOST_BYTES_AN_ITEM = 32 * 1024;

    private static final int MOST_DIGITS = 400;
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;
    private @Nullable Defect defect;

    /**
     * @param fields all but the items
     * @param items of the array {@code batch}; null: there is none
     */
    record Body(
            Map<String, @Nullable Object> fields,
            @Nullable List<Part> items,
            @Nullable Defect defect) {}

    /**
     * A value as it stood in the body.
     *
     * @param start of its bytes
     * @param end behind its last byte
     * @param defect the first thing in it that cannot be stored; null: none
     */
    record Part(
            @Nullable Object value,
            int start,
            int end,
            @Nullable Defect defect) {

        int size() {
            return end - start;
        }
    }

    /** What JSON allows but nobody can store. */
    record Defect(RejectReason reason, String detail) {}

    private TrackingJson(JsonParser parser) {
        this.parser = parser;
    }

    /** @throws Invalid if it is not one JSON object, or its {@code batch} no array */
    static Body read(byte[] bytes) {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            return new TrackingJson(parser).body();
        } catch (JsonProcessingException e) {
            throw new Invalid(
                    "body.malformed",
                    "not JSON: " + e.getOriginalMessage().lines().findFirst().orElse("") + place(e.getLocation()));
        } catch (IOException e) {
            throw new Invalid("body.malformed", "not JSON: " + e.getMessage());
        }
    }

    /** Nowhere, for what is too deep or has too long a number. */
    private static String place(@Nullable JsonLocation at) {
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    private Body body() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Invalid("body.malformed", "the body is not a JSON object");
        }
        var fields = new LinkedHashMap<String, @Nullable Object>();
        List<Part> items = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = text(parser.currentName());
            JsonToken token = parser.nextToken();
            if (name.equals("batch")) {
                if (token != JsonToken.START_ARRAY) {
                    throw new Invalid("body.malformed", "/batch: must be an array");
                }
                items = items();
            } else {
                fields.put(name, value(token));
            }
        }
        if (parser.nextToken() != null) {
            throw new Invalid("body.malformed", "there is more behind the end of the JSON object");
        }
        return new Body(fields, items, defect);
    }

    private List<Part> items() throws IOException {
        Defect around = defect;
        var items = new ArrayList<Part>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            defect = null;
            int start = (int) parser.currentTokenLocation().getByteOffset();
            Object value = value(token);
            int end = (int) parser.currentLocation().getByteOffset();
            items.add(new Part(value, start, end, defect));
        }
        defect = around;
        return items;
    }

    private @Nullable Object value(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IllegalStateException("no value begins with " + token);
        };
    }

    private Map<String, @Nullable Object> object() throws IOException {
        var object = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = text(parser.currentName());
            object.put(name, value(parser.nextToken()));
        }
        return object;
    }

    private List<@Nullable Object> array() throws IOException {
        var array = new ArrayList<@Nullable Object>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(token));
        }
        return array;
    }

    private BigDecimal number() throws IOException {
        BigDecimal number = parser.getDecimalValue();
        // Written out in full, a short number with a huge exponent would fill the memory.
        if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            note(RejectReason.NUMBER_OUT_OF_RANGE, parser.getText());
            return BigDecimal.ZERO;
        }
        return number;
    }

    private String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                note(RejectReason.TEXT_INVALID, "character " + i + " of a text of " + text.length());
                break;
            }
        }
        return text;
    }

    private void note(RejectReason reason, String detail) {
        if (defect == null) {
            defect = new Defect(reason, detail);
        }
    }
}
