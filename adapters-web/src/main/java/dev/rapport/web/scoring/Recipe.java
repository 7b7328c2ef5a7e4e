package dev.rapport.web.scoring;

import dev.rapport.application.scoring.IncompleteSignal;
import dev.rapport.domain.scoring.ModelKind;
import dev.rapport.domain.scoring.ScoringModel;
import dev.rapport.web.sentence.ModelSentences;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What a model computes, in words.
 *
 * @param audience whom it is for, as a condition on traits; blank: everybody
 * @param lines its rules or metrics as sentences
 * @param bands highest first
 * @param incomplete what it counts without the events of some early days
 */
@TemplateData
record Recipe(
        boolean weighted,
        String audience,
        List<String> lines,
        List<BandLine> bands,
        List<IncompleteSignal> incomplete) {

    static Recipe of(ScoringModel model, ModelSentences sentences, List<IncompleteSignal> incomplete) {
        return new Recipe(
                model.kind() == ModelKind.WEIGHTED,
                model.audience().condition().canonical(),
                List.copyOf(sentences.of(model).values()),
                BandLine.of(model.bands()),
                incomplete);
    }
}
