package dev.rapport.web.respondent;

import dev.rapport.domain.survey.AnswerGroup;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.Survey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What respondents will see of a survey, for its author: the page itself, which leads nowhere and stores nothing. */
public final class RespondentPreview {

    /** A link of the page opens in a window of its own, and the author's frame allows none: so the page stays. */
    private static final String STAYING = "<head><base target=\"_blank\">";

    private RespondentPreview() {}

    /** A part of what respondents see. */
    public enum Step {
        QUESTIONS,
        /** The follow-up and the comment; of a survey without them: the thanks. */
        WORDS,
        THANKS
    }

    /**
     * @param group of whoever answers; empty: none
     * @return for a frame without scripts, forms and windows
     */
    public static String html(Survey survey, Language language, Step step, Optional<AnswerGroup> group) {
        var link = new RespondentLink("", language, true, "");
        boolean thanks = step == Step.THANKS || step == Step.WORDS && !RespondentForm.hasWords(survey);
        String page = thanks
                ? RespondentPage.thanks(survey, link)
                        .setLocale(language.locale())
                        .render()
                : form(survey, link, step, group);
        return page.replaceFirst("<head>", STAYING);
    }

    private static String form(Survey survey, RespondentLink link, Step step, Optional<AnswerGroup> group) {
        int number = step == Step.WORDS ? RespondentForm.WORDS : RespondentForm.QUESTIONS;
        return new RespondentPage.form(RespondentForm.of(link, survey, group, number, "", Map.of(), Map.of())
                        .in(List.of()))
                .setLocale(link.language().locale())
                .render();
    }
}
