package dev.rapport.web.respondent;

import io.quarkus.qute.TemplateData;

/** The way to the same page in another language. @param name what the language calls itself */
@TemplateData
record RespondentLanguage(String tag, String name, String href) {}
