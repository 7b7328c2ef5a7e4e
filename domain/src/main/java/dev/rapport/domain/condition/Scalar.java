package dev.rapport.domain.condition;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A single JSON value that a property is compared with. */
public sealed interface Scalar {

    /** @return the operand that {@code json} stands for; empty for null, a list, an object, and a number without end */
    static Optional<Scalar> of(@Nullable Object json) {
        return switch (json) {
            case String text -> Optional.of(new Text(text));
            case Boolean truth -> Optional.of(new Truth(truth));
            case java.lang.Number number -> Number.read(number).map(Number::new);
            case null, default -> Optional.empty();
        };
    }

    /** Whether {@code json} has the same JSON type and is equal: text exactly, numbers numerically. */
    boolean equalTo(@Nullable Object json);

    /** Whether {@code json} has the same JSON type. */
    boolean sameTypeAs(@Nullable Object json);

    /** The value as JSON text, equal for equal values. */
    String canonical();

    /** The value as plain JSON in Java: String, BigDecimal or Boolean. */
    Object json();

    /** @param json of any length; which lengths an operand may have is for {@link PropertyTest} to say */
    record Text(String json) implements Scalar {

        @Override
        public boolean equalTo(@Nullable Object other) {
            return json.equals(other);
        }

        @Override
        public boolean sameTypeAs(@Nullable Object other) {
            return other instanceof String;
        }

        @Override
        public String canonical() {
            return quoted(json);
        }

        static String quoted(String text) {
            var quoted = new StringBuilder(text.length() + 2).append('"');
            text.codePoints().forEach(c -> {
                if (c == '"' || c == '\\') {
                    quoted.append('\\').appendCodePoint(c);
                } else if (Character.isISOControl(c)) {
                    quoted.append("\\u%04x".formatted(c));
                } else {
                    quoted.appendCodePoint(c);
                }
            });
            return quoted.append('"').toString();
        }
    }

    /** @param json without trailing zeros, so that 1.0 and 1 are one operand */
    record Number(BigDecimal json) implements Scalar {

        public Number {
            json = json.stripTrailingZeros();
        }

        static Optional<BigDecimal> read(@Nullable Object json) {
            return switch (json) {
                case BigDecimal decimal -> Optional.of(decimal);
                case Double number when !Double.isFinite(number) -> Optional.empty();
                case Float number when !Float.isFinite(number) -> Optional.empty();
                case java.lang.Number number -> Optional.of(new BigDecimal(number.toString()));
                case null, default -> Optional.empty();
            };
        }

        @Override
        public boolean equalTo(@Nullable Object other) {
            return read(other).filter(number -> number.compareTo(json) == 0).isPresent();
        }

        @Override
        public boolean sameTypeAs(@Nullable Object other) {
            return other instanceof java.lang.Number;
        }

        @Override
        public String canonical() {
            return json.toPlainString();
        }
    }

    record Truth(Boolean json) implements Scalar {

        @Override
        public boolean equalTo(@Nullable Object other) {
            return json.equals(other);
        }

        @Override
        public boolean sameTypeAs(@Nullable Object other) {
            return other instanceof Boolean;
        }

        @Override
        public String canonical() {
            return json.toString();
        }
    }
}
