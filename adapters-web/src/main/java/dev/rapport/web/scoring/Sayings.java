package dev.rapport.web.scoring;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.web.form.FormFields;
import dev.rapport.web.sentence.MetricSentences;
import dev.rapport.web.sentence.RuleSentences;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** Says each rule and metric of a form in a sentence, with how often its event happens. */
@Singleton
class Sayings {

    private final RuleSentences rules;
    private final MetricSentences metrics;
    private final SeenEvents events;

    Sayings(RuleSentences rules, MetricSentences metrics, SeenEvents events) {
        this.rules = rules;
        this.metrics = metrics;
        this.events = events;
    }

    /** By the name that their fields begin with. */
    Map<String, Said> of(WorkspaceId workspace, FormFields fields, LocalDate today) {
        var sentences = new HashMap<String, Optional<String>>();
        var listened = new HashMap<String, String>();
        for (int place = 0; place < fields.count("rules"); place++) {
            String at = "rules/" + place;
            sentences.put(at, rules.of(DefinitionOfFields.rule(fields, at)));
            listened.put(at, fields.text(at + "/event").strip());
        }
        for (int place = 0; place < fields.count("metrics"); place++) {
            String at = "metrics/" + place;
            sentences.put(at, metrics.of(DefinitionOfFields.metric(fields, at)));
            if (fields.count(at + "/source/signals") == 1
                    && !fields.text(at + "/source/kind").equals("any_event")) {
                listened.put(at, fields.text(at + "/source/signals/0/event").strip());
            }
        }
        listened.values().removeIf(String::isEmpty);
        Map<String, Long> lately = events.lately(workspace, new HashSet<>(listened.values()), today);
        var said = new HashMap<String, Said>();
        sentences.forEach((at, sentence) -> said.put(
                at,
                new Said(sentence, Optional.ofNullable(listened.get(at)).map(name -> lately.getOrDefault(name, 0L)))));
        return said;
    }
}
