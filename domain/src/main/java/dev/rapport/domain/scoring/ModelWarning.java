package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something that people should know about a model that may be published all the same, with the numbers behind it. */
public sealed interface ModelWarning {

    /** The most percent of a whole that one rule or metric can make up without being told. */
    int IN_PROPORTION = 60;

    /** Stable and machine-readable. */
    String code();

    /** For people, with the numbers. */
    String message();

    default Severity severity() {
        return Severity.WARNING;
    }

    /** @return the rule or metric that it is about; empty: the whole model */
    default Optional<ModelPart> part() {
        return Optional.empty();
    }

    /** The most severe first; those of the same severity stay in their order. */
    static List<ModelWarning> inOrder(Collection<? extends ModelWarning> warnings) {
        return warnings.stream()
                .<ModelWarning>map(warning -> warning)
                .sorted(Comparator.comparing(ModelWarning::severity))
                .toList();
    }

    /** How bad it is. */
    enum Severity {
        /** The scores say less than they seem to. */
        WARNING,
        /** It may well be meant so. */
        HINT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * No event counted for a rule or metric in its window.
     *
     * @param where the rule or metric
     * @param withoutValue events in the window that don't count because they carry no value; 0 where none is needed
     * @param ever events that counted at any time up to the day
     * @param lastSeen the day of the last of those; empty: there was none
     */
    record NoData(ModelPart where, Window window, long withoutValue, long ever, Optional<LocalDate> lastSeen)
            implements ModelWarning {

        @Override
        public String code() {
            return "model.no-data";
        }

        @Override
        public Optional<ModelPart> part() {
            return Optional.of(where);
        }

        @Override
        public String message() {
            String inWindow = window instanceof Window.LastDays(int days) ? " in the last " + days + " days" : "";
            String now = withoutValue > 0
                    ? "No data: none of the " + grouped(withoutValue) + " events" + inWindow + " carries a value"
                    : "No data: no such event" + inWindow;
            String before = lastSeen.map(day -> "; there were " + grouped(ever) + " before, the last on " + day + ".")
                    .orElse(withoutValue > 0 ? ", and none before did." : ", and none ever before.");
            return now + before;
        }
    }

    /**
     * Every rule with positive points counts all time and does not fade; falling scores are what users act on.
     *
     * @param rules how many those are
     */
    record ScoreCanNeverFall(int rules) implements ModelWarning {

        @Override
        public String code() {
            return "model.score-can-never-fall";
        }

        @Override
        public String message() {
            return "Without window or fading a score can never fall: nobody who goes silent will be noticed."
                    + " Rules with positive points that never forget: " + rules + " of " + rules + ".";
        }
    }

    /**
     * Nearly all scored customers have the same from a rule or metric.
     *
     * @param where the rule or metric
     * @param value what most have: points of a rule, 0 to 100 of a metric; empty: it is left out
     * @param customers how many have that
     * @param scored of how many
     * @param rare whether it is a rule that adds nothing for most, as a complaint does, which may be meant so
     */
    record HardlyVaries(ModelPart where, Optional<BigDecimal> value, long customers, long scored, boolean rare)
            implements ModelWarning {

        /** In percent, with two digits after the point. */
        public BigDecimal share() {
            return percent(BigDecimal.valueOf(customers), BigDecimal.valueOf(scored));
        }

        @Override
        public String code() {
            return "model.hardly-varies";
        }

        @Override
        public Severity severity() {
            return rare ? Severity.HINT : Severity.WARNING;
        }

        @Override
        public Optional<ModelPart> part() {
            return Optional.of(where);
        }

        @Override
        public String message() {
            String same =
                    value.map(number -> "have " + plain(number) + " from it").orElse("have it left out");
            return "Hardly varies: %s of %s scored customers (%s %%) %s."
                    .formatted(grouped(customers), grouped(scored), plain(share()), same);
        }
    }

    /**
     * A metric has more than 60 of the 100 percent of the weights.
     *
     * @param where the metric
     */
    record WeightOutOfProportion(ModelPart where, int weight) implements ModelWarning {

        @Override
        public String code() {
            return "model.weight-out-of-proportion";
        }

        @Override
        public Optional<ModelPart> part() {
            return Optional.of(where);
        }

        @Override
        public String message() {
            return "One metric weighs " + weight + " %, more than " + IN_PROPORTION
                    + " %: the score says little more than that metric alone.";
        }
    }

    /**
     * A rule makes up more than 60 % of all points of the last 30 days; see {@link ModelFacts}.
     *
     * @param where the rule
     * @param points of the rule, in size
     * @param allPoints of all rules, in size
     */
    record PointsOutOfProportion(ModelPart where, BigDecimal points, BigDecimal allPoints) implements ModelWarning {

        /** In percent, with two digits after the point. */
        public BigDecimal share() {
            return percent(points, allPoints);
        }

        @Override
        public String code() {
            return "model.points-out-of-proportion";
        }

        @Override
        public Optional<ModelPart> part() {
            return Optional.of(where);
        }

        @Override
        public String message() {
            return ("%s %% of all points of the last %d days come from one rule (%s of %s), more than %d %%:"
                            + " the score says little more than that rule alone.")
                    .formatted(plain(share()), ModelFacts.RECENT_DAYS, plain(points), plain(allPoints), IN_PROPORTION);
        }
    }

    /**
     * Nobody has looked at the model's scores for long.
     *
     * @param days since the last look or, if that was later, since its newest version was published
     * @param lastLook the last day on which somebody looked; empty: nobody ever did
     */
    record NobodyLooks(long days, Optional<LocalDate> lastLook, LocalDate publishedOn) implements ModelWarning {

        @Override
        public String code() {
            return "model.nobody-looks";
        }

        @Override
        public String message() {
            return lastLook.filter(day -> !day.isBefore(publishedOn))
                    .map(day -> "Nobody has looked at its scores for " + days + " days, since " + day + ".")
                    .orElse("Nobody has looked at its scores since its newest version was published " + days
                            + " days ago, on " + publishedOn + ".");
        }
    }

    /** No alert, segment or goal acts on the model's scores. */
    record NothingActs(long alerts, long segments, long goals) implements ModelWarning {

        @Override
        public String code() {
            return "model.nothing-acts";
        }

        @Override
        public Severity severity() {
            return Severity.HINT;
        }

        @Override
        public String message() {
            return "Nothing acts on its scores: %d alerts, %d segments, %d goals.".formatted(alerts, segments, goals);
        }
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_EVEN);
    }

    private static String grouped(long number) {
        return "%,d".formatted(number);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
