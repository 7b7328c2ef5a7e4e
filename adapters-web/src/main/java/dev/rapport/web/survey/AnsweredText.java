package dev.rapport.web.survey;

import io.quarkus.qute.TemplateData;

/**
 * What was answered to one question.
 *
 * @param key of the question
 * @param yesNo whether the text is {@code yes} or {@code no}, which the page says in its own language
 */
@TemplateData
record AnsweredText(String key, String question, String text, boolean yesNo) {}
