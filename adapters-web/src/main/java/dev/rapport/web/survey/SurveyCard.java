package dev.rapport.web.survey;

import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.Openness;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.SurveyDefinition.Checked;
import dev.rapport.domain.survey.SurveyState;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Where a survey is in its life, and where it is answered.
 *
 * @param openness whether it takes answers now, and why not
 * @param toMend how much keeps it from being opened
 * @param responses that it has, also imported ones
 * @param here the address of this server, without a slash at its end
 * @param slug names it in links
 * @param link the public one
 * @param languages a link for each of the languages that it is asked in; empty: it is only one
 */
@TemplateData
record SurveyCard(
        String home,
        String state,
        String openness,
        int toMend,
        long responses,
        Optional<Integer> quota,
        Optional<Instant> opensAt,
        Optional<Instant> closesAt,
        String here,
        String slug,
        String link,
        List<Linked> languages,
        ZoneId zone) {

    /** The link that speaks one language. */
    @TemplateData
    record Linked(String language, String link) {}

    /**
     * @param counted how many of the responses a quota counts; looked up only if there is one
     * @param here the address of this server, without a slash at its end
     */
    static SurveyCard of(
            KnownSurvey known, long responses, LongSupplier counted, Instant now, ZoneId zone, String here) {
        Optional<Survey> survey = known.definition().check() instanceof Checked.Valid(Survey valid)
                ? Optional.of(valid)
                : Optional.empty();
        String link = here + "/s/" + known.slug();
        Openness openness = survey.map(Survey::asking)
                .map(asking ->
                        asking.openness(known.state(), now, asking.quota().isEmpty() ? 0 : counted.getAsLong()))
                .orElse(known.state() == SurveyState.CLOSED ? Openness.CLOSED : Openness.DRAFT);
        return new SurveyCard(
                SurveysPage.HERE + "/" + known.id(),
                known.state().text(),
                openness.text(),
                known.violations().size(),
                responses,
                survey.flatMap(one -> one.asking().quota()),
                survey.flatMap(one -> one.asking().opensAt()),
                survey.flatMap(one -> one.asking().closesAt()),
                here,
                known.slug(),
                link,
                survey.map(one -> links(one, link)).orElse(List.of()),
                zone);
    }

    private static List<Linked> links(Survey survey, String link) {
        var said = survey.main().text().byLanguage();
        return said.size() < 2
                ? List.of()
                : Arrays.stream(Language.values())
                        .filter(said::containsKey)
                        .map(language -> new Linked(language.tag(), link + "?lang=" + language.tag()))
                        .toList();
    }

    public boolean isDraft() {
        return state.equals("draft");
    }

    public boolean isOpen() {
        return state.equals("open");
    }
}
