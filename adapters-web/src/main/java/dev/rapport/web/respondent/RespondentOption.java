package dev.rapport.web.respondent;

import io.quarkus.qute.TemplateData;

/**
 * Something that can be chosen.
 *
 * @param label says what it means; empty: {@code value} does
 * @param face 1 (sad) to 5 (happy), of smileys
 */
@TemplateData
record RespondentOption(String value, RespondentWords label, boolean checked, int face) {}
