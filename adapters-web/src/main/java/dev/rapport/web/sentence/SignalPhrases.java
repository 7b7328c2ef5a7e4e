package dev.rapport.web.sentence;

import static java.util.stream.Collectors.joining;

import dev.rapport.domain.condition.Operator;
import dev.rapport.domain.condition.PropertyTest;
import dev.rapport.domain.condition.Scalar;
import dev.rapport.domain.scoring.Signal;
import dev.rapport.domain.scoring.Window;
import dev.rapport.web.frame.Spoken;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/** Which events a rule or metric is about, and of which days. */
record SignalPhrases(SentenceTexts texts, Locale locale) {

    static SignalPhrases in(Spoken spoken) {
        return new SignalPhrases(spoken.texts(SentenceTexts.class), spoken.locale());
    }

    String of(Signal signal) {
        String name = signal.type().name();
        return signal.condition().isAlways()
                ? texts.event(name)
                : texts.event_with(
                        name,
                        signal.condition().tests().stream().map(this::test).collect(joining(texts.and())));
    }

    String any(List<Signal> signals) {
        return signals.stream().map(this::of).collect(joining(texts.or()));
    }

    String window(Window window) {
        return switch (window) {
            case Window.LastDays(int days) -> texts.last_days(days);
            case Window.AllTime _ -> texts.all_time();
        };
    }

    /** With all of its digits. */
    String number(BigDecimal number) {
        String size = size(number);
        return number.signum() < 0 ? "−" + size : size;
    }

    /** Without its sign. Not grouped: it is to be read as it is typed, but for the comma. */
    String size(BigDecimal number) {
        return number.abs()
                .toPlainString()
                .replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }

    private String test(PropertyTest test) {
        String operands = test.operands().stream()
                .map(this::operand)
                .collect(joining(test.operator() == Operator.IN ? texts.or() : ""));
        return texts.test(test.path().text(), test.operator().symbol(), operands);
    }

    private String operand(Scalar operand) {
        return switch (operand) {
            case Scalar.Text(String text) -> texts.event(text);
            case Scalar.Number(BigDecimal number) -> number(number);
            case Scalar.Truth(Boolean truth) -> texts.truth(truth);
        };
    }
}
