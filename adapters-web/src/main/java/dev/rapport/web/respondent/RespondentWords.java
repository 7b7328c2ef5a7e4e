package dev.rapport.web.respondent;

import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.Texts;
import io.quarkus.qute.TemplateData;

/**
 * Words of a survey.
 *
 * @param text empty: none
 * @param language the tag of the language that they are really in
 */
@TemplateData
record RespondentWords(String text, String language) {

    static final RespondentWords NONE = new RespondentWords("", "");

    static RespondentWords of(Texts texts, Language wanted) {
        Language found = texts.byLanguage().containsKey(wanted) ? wanted : texts.main();
        return new RespondentWords(texts.in(wanted), found.tag());
    }
}
