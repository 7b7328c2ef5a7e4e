package dev.rapport.domain.scoring;

import dev.rapport.domain.condition.TestDefinition;
import dev.rapport.domain.violation.Violations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A {@link PointsModel} as a user writes it, which may be wrong.
 *
 * @param bands left out: {@link Bands#DEFAULT}
 * @param audience tests of traits, all of which must hold; left out: everybody
 */
public record PointsModelDefinition(
        List<RuleDefinition> rules, Optional<List<BandDefinition>> bands, Optional<List<TestDefinition>> audience)
        implements ModelDefinition {

    public PointsModelDefinition {
        rules = List.copyOf(rules);
    }

    /** For everybody. */
    public PointsModelDefinition(List<RuleDefinition> rules, Optional<List<BandDefinition>> bands) {
        this(rules, bands, Optional.empty());
    }

    /** Written out in full, so that it means the same when a default changes one day. */
    public static PointsModelDefinition of(PointsModel model) {
        return new PointsModelDefinition(
                model.rules().stream().map(RuleDefinition::of).toList(),
                Optional.of(BandDefinition.of(model.bands())),
                ModelDefinition.tests(model.audience()));
    }

    @Override
    public Checked check() {
        var violations = new Violations();
        List<Rule> checkedRules = rules(violations);
        Optional<Bands> checkedBands = checkedBands(violations);
        Optional<Audience> checkedAudience = checkedAudience(violations);
        return violations.isEmpty()
                ? new Checked.Valid(
                        new PointsModel(checkedRules, checkedBands.orElseThrow(), checkedAudience.orElseThrow()))
                : new Checked.Invalid(violations.found());
    }

    private List<Rule> rules(Violations violations) {
        if (rules.isEmpty() || rules.size() > PointsModel.MOST_RULES) {
            violations.add("/rules", "must be 1 to 100 rules", rules.size() + " rules");
            return List.of();
        }
        var checked = new ArrayList<Rule>();
        var ids = new HashSet<String>();
        for (int i = 0; i < rules.size(); i++) {
            String at = "/rules/" + i;
            rules.get(i).rule(at, violations).ifPresent(checked::add);
            rules.get(i)
                    .id()
                    .filter(id -> !ids.add(id))
                    .ifPresent(id -> violations.add(at + "/id", "must differ from the ids of the other rules", id));
        }
        return checked;
    }
}
