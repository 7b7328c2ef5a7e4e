package dev.rapport.web.scoring;

import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * What the editor says under the heading of a rule or metric.
 *
 * @param sentence empty as long as it is none yet
 * @param volume how often its event happened lately; empty: it is not about a single one
 */
@TemplateData
record Said(Optional<String> sentence, Optional<Long> volume) {}
