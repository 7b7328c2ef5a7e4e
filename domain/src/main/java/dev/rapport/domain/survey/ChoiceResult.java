package dev.rapport.domain.survey;

import dev.rapport.domain.measure.Comparison;
import dev.rapport.domain.measure.Holm;
import dev.rapport.domain.measure.Share;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Answers to a choice: single, multiple, or yes and no. Shares are of those who answered the question; of a multiple
 * choice they may add up to more than 100 %. No answers is no result.
 *
 * @param answers people who answered, 1 or more
 * @param options in the order of the question, those nobody chose included; each once
 */
public record ChoiceResult(long answers, List<Option> options) {

    public ChoiceResult {
        options = List.copyOf(options);
        for (Option option : options) {
            if (option.share().whole() != answers) {
                throw new IllegalArgumentException(
                        "option " + option.name() + " must be a share of " + answers + ": " + option.share());
            }
        }
        if (options.isEmpty() || options.stream().map(Option::name).distinct().count() != options.size()) {
            throw new IllegalArgumentException("a choice has options, each of them once: " + options);
        }
    }

    /**
     * A single choice, or yes and no: each answer chose one option.
     *
     * @param chosen answers by option, in the order to show; also those that nobody chose
     * @return empty if there are no answers
     */
    public static Optional<ChoiceResult> ofSingle(SequencedMap<String, Long> chosen) {
        return ofMultiple(chosen, chosen.values().stream().reduce(0L, Math::addExact));
    }

    /**
     * A multiple choice: each answer chose any of the options.
     *
     * @param chosen answers by option, in the order to show; also those that nobody chose
     * @param answers people who answered the question; who only saw it doesn't count
     * @return empty if there are no answers
     */
    public static Optional<ChoiceResult> ofMultiple(SequencedMap<String, Long> chosen, long answers) {
        if (answers == 0 && chosen.values().stream().allMatch(count -> count == 0)) {
            return Optional.empty();
        }
        return Optional.of(new ChoiceResult(
                answers,
                chosen.entrySet().stream()
                        .map(entry -> new Option(entry.getKey(), new Share(entry.getValue(), answers)))
                        .toList()));
    }

    public boolean isReliable() {
        return answers >= Ratings.RELIABLE_ANSWERS;
    }

    /** @return empty if the question has no such option */
    public Optional<Share> share(String option) {
        return options.stream()
                .filter(each -> each.name().equals(option))
                .findFirst()
                .map(Option::share);
    }

    /**
     * The other's share less this one's for each option of either, corrected for how many are compared at once. An
     * option that only one of them has can't be compared: nobody could choose it.
     */
    public SequencedMap<String, Comparison> differencesTo(ChoiceResult other) {
        var differences = new LinkedHashMap<String, Comparison>();
        options.forEach(option -> differences.put(
                option.name(),
                other.share(option.name())
                        .map(option.share()::differenceTo)
                        .orElse(new Comparison.Untested(Comparison.Reason.NO_ANSWERS))));
        other.options.forEach(option ->
                differences.putIfAbsent(option.name(), new Comparison.Untested(Comparison.Reason.NO_ANSWERS)));
        return Holm.corrected(differences);
    }

    /**
     * One option.
     *
     * @param share of all who answered, chosen by so many
     */
    public record Option(String name, Share share) {

        public long chosen() {
            return share.part();
        }
    }
}
