package dev.rapport.web.survey;

import dev.rapport.web.chart.Amount;
import dev.rapport.web.list.Csv;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** How results stand in a file: one line for each number. Nothing is rounded; shares are 0 to 1. */
final class ResultLine {

    static final List<String> HEAD = List.of(
            "part",
            "question",
            "key",
            "people",
            "value",
            "low",
            "high",
            "answers",
            "difference",
            "difference_low",
            "difference_high",
            "verdict");

    private ResultLine() {}

    static void all(ResultsView view, Consumer<Stream<String>> rows) {
        view.headline().ifPresent(headline -> rows.accept(line("headline", "", view.kind(), "", headline)));
        view.completion()
                .ifPresent(share -> rows.accept(line("finished", "", "", Long.toString(view.finished()), share)));
        view.responseRate()
                .ifPresent(share -> rows.accept(line("reached", "", "", Long.toString(view.reached()), share)));
        for (ResultsView.Asked asked : view.questions()) {
            asked.groups().forEach(row -> rows.accept(line("group", asked, row)));
            asked.rows().forEach(row -> rows.accept(line("answer", asked, row)));
            if (asked.words()) {
                rows.accept(Stream.of(
                        "words", asked.key(), "", Long.toString(asked.answers()), "", "", "", "", "", "", "", ""));
            }
        }
        view.trend()
                .forEach(period -> rows.accept(line("trend", "", period.start().toString(), "", period.amount())));
        view.segments().forEach(part -> rows.accept(line(part)));
    }

    /** Value, low, high, answers. */
    static Stream<String> cells(Amount amount) {
        return Stream.of(
                amount.value().toPlainString(),
                end(amount, Amount.Range::low),
                end(amount, Amount.Range::high),
                Long.toString(amount.answers()));
    }

    private static Stream<String> line(String part, ResultsView.Asked asked, ResultsView.Row row) {
        return line(part, asked.key(), row.key(), Long.toString(row.people()), row.share());
    }

    private static Stream<String> line(String part, String question, String key, String people, Amount amount) {
        return Stream.concat(
                Stream.of(part, question, Csv.text(key), people),
                Stream.concat(cells(amount), Stream.of("", "", "", "")));
    }

    private static Stream<String> line(ResultsView.Part part) {
        Stream<String> compared = part.difference()
                .map(it -> Stream.of(
                        it.value().toPlainString(),
                        it.low().toPlainString(),
                        it.high().toPlainString(),
                        it.changed() ? "changed" : "no_distinguishable_change"))
                .orElseGet(() -> Stream.of("", "", "", ""));
        return Stream.concat(
                Stream.of(part.kind(), "", Csv.text(part.key()), ""), Stream.concat(cells(part.amount()), compared));
    }

    private static String end(Amount amount, Function<Amount.Range, BigDecimal> end) {
        return Optional.of(amount)
                .flatMap(Amount::interval)
                .map(end)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }
}
