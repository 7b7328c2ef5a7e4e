package dev.rapport.domain.condition;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a {@link PropertyTest} compares a property with its operands. */
public enum Operator {
    EQUAL("=", "="),
    NOT_EQUAL("≠", "!="),
    LESS("<", "<"),
    AT_MOST("≤", "<="),
    GREATER(">", ">"),
    AT_LEAST("≥", ">="),
    IN("in", "in"),
    CONTAINS("contains", "contains"),
    EXISTS("exists", "exists");

    private final String symbol;
    private final String ascii;

    Operator(String symbol, String ascii) {
        this.symbol = symbol;
        this.ascii = ascii;
    }

    /** As it is written in a condition, such as {@code ≥}. */
    public String symbol() {
        return symbol;
    }

    /** @param text the symbol, or its spelling on a keyboard without it ({@code >=}) */
    public static Optional<Operator> of(String text) {
        return Arrays.stream(values())
                .filter(operator -> operator.symbol.equals(text) || operator.ascii.equals(text))
                .findFirst();
    }

    /** Every symbol, for messages. */
    static String symbols() {
        return Arrays.stream(values()).map(Operator::symbol).collect(Collectors.joining(", "));
    }

    boolean ordersNumbers() {
        return this == LESS || this == AT_MOST || this == GREATER || this == AT_LEAST;
    }
}
