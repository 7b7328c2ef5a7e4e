package dev.rapport.web.respondent;

import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.Survey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where a survey is answered.
 *
 * @param language that the page speaks
 * @param named whether the link names it, so that the next page must do so, too
 * @param token the link's signed part; empty: none
 */
record RespondentLink(String slug, Language language, boolean named, String token) {

    static final String THANKS = "thanks";

    /** @param step empty: wherever the respondent stopped */
    String to(String step) {
        return address(step, named ? language.tag() : "");
    }

    /** The path, which a cookie is for. */
    String path() {
        return "/s/" + slug;
    }

    List<RespondentLanguage> others(Survey survey, int step) {
        var said = survey.main().text().byLanguage();
        return Arrays.stream(Language.values())
                .filter(other -> other != language && said.containsKey(other))
                .map(other ->
                        new RespondentLanguage(other.tag(), ownName(other), address(String.valueOf(step), other.tag())))
                .toList();
    }

    private static String ownName(Language language) {
        Locale locale = language.locale();
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private String address(String step, String tag) {
        String query = (step.isEmpty() ? "" : "&step=" + step)
                + (tag.isEmpty() ? "" : "&lang=" + tag)
                + (token.isEmpty() ? "" : "&t=" + token);
        return path() + (query.isEmpty() ? "" : "?" + query.substring(1));
    }
}
