package dev.rapport.domain.survey;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A survey to begin with: it can be opened as it is, in all {@link Language}s, and edited like any other.
 *
 * <p>Which survey a template gives may change from release to release; a survey that was made from it stays as it is.
 */
public enum SurveyTemplate {
    NPS("nps", HeadlineTemplates::nps),
    CSAT("csat", HeadlineTemplates::csat),
    EFFORT("effort", HeadlineTemplates::effort),
    AFTER_SUPPORT_CASE("after-support-case", MicroTemplates::afterSupportCase),
    AFTER_ONBOARDING("after-onboarding", MicroTemplates::afterOnboarding),
    WHY_CANCEL("why-cancel", CancelTemplate::whyCancel);

    private final String key;
    private final Supplier<Survey> survey;

    SurveyTemplate(String key, Supplier<Survey> survey) {
        this.key = key;
        this.survey = survey;
    }

    /** What it is called in addresses and by other programs; never renamed. */
    public String key() {
        return key;
    }

    public static Optional<SurveyTemplate> of(String key) {
        return Arrays.stream(values())
                .filter(template -> template.key.equals(key))
                .findFirst();
    }

    /** With English as its main language. */
    public SurveyDefinition definition() {
        return SurveyDefinition.of(survey.get());
    }

    /** @param main the language that stands in for those whose texts are taken out later */
    public SurveyDefinition definition(Language main) {
        SurveyDefinition english = definition();
        return new SurveyDefinition(
                english.kind(),
                Optional.of(main.tag()),
                english.questions(),
                english.followUp(),
                english.comment(),
                english.thanks(),
                english.asking());
    }
}
