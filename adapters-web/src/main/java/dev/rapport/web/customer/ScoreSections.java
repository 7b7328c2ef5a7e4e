package dev.rapport.web.customer;

import static java.util.Objects.requireNonNull;

import dev.rapport.application.scoring.Activities;
import dev.rapport.application.scoring.ExplainedScore;
import dev.rapport.application.scoring.ExplainedScore.Contribution;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.application.scoring.ScoreCustomer;
import dev.rapport.application.scoring.ScoreTrends;
import dev.rapport.application.scoring.ScoringModels;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.CustomerActivity;
import dev.rapport.domain.scoring.DailyActivity;
import dev.rapport.domain.scoring.ModelKind;
import dev.rapport.domain.scoring.RuleId;
import dev.rapport.domain.scoring.Signal;
import dev.rapport.web.chart.BandScale;
import dev.rapport.web.chart.Bar;
import dev.rapport.web.customer.ScoreSection.Day;
import dev.rapport.web.customer.ScoreSection.DayBehind;
import dev.rapport.web.customer.ScoreSection.Line;
import dev.rapport.web.customer.ScoreSection.Version;
import dev.rapport.web.customer.ScoreSection.Weighing;
import dev.rapport.web.sentence.ModelSentences;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads what a customer's page says about the score. */
@ApplicationScoped
class ScoreSections {

    private static final int NOTED = 3;

    private final ScoreCustomer scoreCustomer;
    private final ScoreTrends trends;
    private final ScoringModels models;
    private final Activities activities;
    private final ModelSentences sentences;

    ScoreSections(
            ScoreCustomer scoreCustomer,
            ScoreTrends trends,
            ScoringModels models,
            Activities activities,
            ModelSentences sentences) {
        this.scoreCustomer = scoreCustomer;
        this.trends = trends;
        this.models = models;
        this.activities = activities;
        this.sentences = sentences;
    }

    /**
     * @throws dev.rapport.application.refusal.NotFound if there is no such model or version
     * @throws dev.rapport.application.refusal.Conflict if it is being prepared
     */
    ScoreSection of(Workspace workspace, CustomerAsked asked) {
        ModelVersion version = models.usable(workspace.id(), asked.choice());
        ExplainedScore score = scoreCustomer.handle(workspace, asked.customer(), asked.choice(), asked.day());
        BandScale scale = BandScale.of(version);
        Map<RuleId, String> said = sentences.of(version.model());
        return new ScoreSection(
                score,
                score.band().map(scale::band),
                version.model().kind() == ModelKind.WEIGHTED,
                lines(score, asked, said),
                score.contributions().stream()
                        .filter(part -> !counts(part))
                        .map(part -> sentence(part, said))
                        .toList(),
                history(workspace, asked, version),
                versions(workspace, version));
    }

    private static String sentence(Contribution part, Map<RuleId, String> said) {
        return requireNonNull(said.get(new RuleId(part.rule())));
    }

    private static boolean counts(Contribution part) {
        return part.metric().map(metric -> !metric.leftOut()).orElse(part.events() > 0);
    }

    private static List<Line> lines(ExplainedScore score, CustomerAsked asked, Map<RuleId, String> said) {
        List<Contribution> counted = score.contributions().stream()
                .filter(ScoreSections::counts)
                .sorted(Comparator.comparing(Contribution::points).reversed())
                .toList();
        List<Bar> bars = Bar.stacked(
                counted.stream().map(rule -> rule.points().doubleValue()).toList());
        var lines = new ArrayList<Line>();
        for (int i = 0; i < counted.size(); i++) {
            Contribution rule = counted.get(i);
            lines.add(new Line(
                    sentence(rule, said),
                    rule.events(),
                    asked.events(typeOf(rule), rule.from(), asked.day()) + "#timeline",
                    rule.points(),
                    rule.metric().flatMap(ScoreSections::weighing),
                    rule.withoutCap(),
                    bars.get(i),
                    days(rule)));
        }
        return lines;
    }

    private static Optional<Weighing> weighing(ExplainedScore.Metric metric) {
        return metric.normalised()
                .map(normalised -> new Weighing(metric.measured(), normalised, metric.weight(), metric.weights()));
    }

    /** The timeline shows one type or all of them. */
    private static String typeOf(Contribution part) {
        return part.eventTypes().size() == 1 ? part.eventTypes().getFirst() : "";
    }

    private static List<DayBehind> days(Contribution rule) {
        return rule.days().stream()
                .map(day -> new DayBehind(
                        day.day(),
                        day.events(),
                        day.value(),
                        day.earned(),
                        day.capped(),
                        day.remaining(),
                        day.points()))
                .toList();
    }

    private List<Day> history(Workspace workspace, CustomerAsked asked, ModelVersion version) {
        LocalDate first = asked.day().minusDays(asked.days() - 1L);
        CustomerActivity activity =
                activities.of(workspace, asked.customer(), Activities.Need.of(version.model(), first));
        Map<LocalDate, String> notes = notes(activity, first, asked.day());
        return trends.of(workspace, asked.customer(), asked.choice(), first, asked.day()).days().stream()
                .map(day -> new Day(day.day(), day.score(), notes.getOrDefault(day.day(), "")))
                .toList();
    }

    /** What happened most, by day; of a type that several rules listen to, the rule that hears the most counts. */
    private static Map<LocalDate, String> notes(CustomerActivity activity, LocalDate first, LocalDate last) {
        var events = new TreeMap<LocalDate, Map<String, Long>>();
        for (Signal signal : activity.signals()) {
            for (DailyActivity day : activity.of(signal)) {
                if (!day.day().isBefore(first) && !day.day().isAfter(last)) {
                    events.computeIfAbsent(day.day(), _ -> new HashMap<>())
                            .merge(signal.type().name(), day.events(), Math::max);
                }
            }
        }
        var notes = new HashMap<LocalDate, String>();
        events.forEach((day, types) -> notes.put(day, note(types)));
        return notes;
    }

    private static String note(Map<String, Long> types) {
        return types.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(NOTED)
                .map(type -> type.getValue() == 1 ? type.getKey() : type.getKey() + " × " + type.getValue())
                .collect(Collectors.joining(", "));
    }

    private List<Version> versions(Workspace workspace, ModelVersion chosen) {
        return models.current(workspace.id()).stream()
                .flatMap(model -> models.versions(workspace.id(), model.label().id()).stream())
                .filter(ModelVersion::usable)
                .map(version -> new Version(
                        CustomerAsked.text(version.label()),
                        version.label(),
                        version.label().equals(chosen.label())))
                .toList();
    }
}
