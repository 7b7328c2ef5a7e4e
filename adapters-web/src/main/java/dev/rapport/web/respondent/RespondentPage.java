package dev.rapport.web.respondent;

import dev.rapport.application.availability.Availability;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.survey.LinkTokens;
import dev.rapport.application.survey.Submission;
import dev.rapport.application.survey.SubmitResponse;
import dev.rapport.application.survey.SurveyResponse;
import dev.rapport.application.survey.VisitSurvey;
import dev.rapport.application.survey.VisitSurvey.Visit;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.survey.AnswerFormat;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.Openness;
import dev.rapport.domain.survey.Question;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.SurveyState;
import dev.rapport.web.frame.AskedLanguage;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A survey as respondents see it. For everybody: whoever has the link may answer, in whichever workspace the survey is. */
@Path("/s/{slug}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RespondentPage {

    private static final String SECOND = "2";
    static final String UNSIGNED = "unsigned";

    /** Of what may be a token; anything else is none, and stands in no link of ours. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.-]{1,4000}");

    /** Renders templates/RespondentPage/form.html. */
    record form(RespondentForm form) implements TemplateInstance {}

    /** Renders templates/RespondentPage/thanks.html. @param change the way back to the answers */
    record thanks(String language, RespondentWords words, String change) implements TemplateInstance {}

    /** Renders templates/RespondentPage/said.html. @param state why nothing is asked */
    record said(String language, String state) implements TemplateInstance {}

    private final Availability availability;
    private final VisitSurvey visitSurvey;
    private final SubmitResponse submitResponse;
    private final RespondentKey key;

    RespondentPage(
            Availability availability, VisitSurvey visitSurvey, SubmitResponse submitResponse, RespondentKey key) {
        this.availability = availability;
        this.visitSurvey = visitSurvey;
        this.submitResponse = submitResponse;
        this.key = key;
    }

    /** Stores nothing, whatever the link says: scanners of mails follow links, too. */
    @GET
    public Response show(
            @PathParam("slug") String slug,
            @QueryParam("lang") @DefaultValue("") String lang,
            @QueryParam("step") @DefaultValue("") String step,
            @QueryParam("answer") @DefaultValue("") String answer,
            @QueryParam("t") @DefaultValue("") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        availability.require();
        Optional<Visit> found = visitSurvey.handle(slug, key.known(), signed(token));
        RespondentLink link = link(slug, found, lang, accepted, token);
        if (found.isEmpty() || found.get().openness() != Openness.OPEN) {
            return closed(link, found.map(Visit::openness).orElse(Openness.DRAFT));
        }
        if (found.get().refused()) {
            return page(403, link, new said(link.language().tag(), UNSIGNED));
        }
        Visit visit = found.get();
        Survey survey = visit.known().survey();
        if (answer.isEmpty() && isAtTheEnd(visit, step)) {
            return page(200, link, thanks(survey, link));
        }
        int shown = answer.isEmpty() && isAtWords(visit, step) ? RespondentForm.WORDS : RespondentForm.QUESTIONS;
        return page(
                200,
                link,
                new form(RespondentForm.of(link, visit, shown, key.of(null), written(visit, answer), Map.of())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("slug") String slug,
            @QueryParam("lang") @DefaultValue("") String lang,
            @QueryParam("t") @DefaultValue("") String token,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            MultivaluedMap<String, String> sent) {
        availability.require();
        String secret = key.of(sent.getFirst("key"));
        Optional<Visit> found = visitSurvey.handle(slug, Optional.of(secret), signed(token));
        RespondentLink link = link(slug, found, lang, accepted, token);
        if (found.isEmpty() || found.get().openness() != Openness.OPEN) {
            return closed(link, found.map(Visit::openness).orElse(Openness.DRAFT));
        }
        if (found.get().refused()) {
            return page(403, link, new said(link.language().tag(), UNSIGNED));
        }
        Visit visit = found.get();
        String trap = sent.getFirst("website");
        if (trap != null && !trap.isBlank()) {
            return page(200, link, thanks(visit.known().survey(), link));
        }
        return stored(visit, link, secret, RespondentSent.of(visit.known().survey(), sent));
    }

    private Response stored(Visit visit, RespondentLink link, String secret, RespondentSent sent) {
        Map<String, String> mistakes = sent.missing();
        if (mistakes.isEmpty()) {
            try {
                submitResponse.handle(visit.workspace(), submission(visit, link, secret, sent));
                key.keep(secret, link);
                return Response.seeOther(URI.create(link.to(sent.last() ? RespondentLink.THANKS : SECOND)))
                        .build();
            } catch (Conflict refusal) {
                return closed(link, reason(refusal));
            } catch (Invalid refusal) {
                mistakes = sent.mistakes(refusal);
            }
        }
        boolean ofQuestions = sent.step() == RespondentForm.QUESTIONS
                || sent.survey().questions().stream().map(Question::key).anyMatch(mistakes::containsKey)
                || visit.before().isEmpty();
        Map<String, List<String>> written = written(visit, "");
        written.putAll(sent.written());
        int step = ofQuestions ? RespondentForm.QUESTIONS : RespondentForm.WORDS;
        return page(400, link, new form(RespondentForm.of(link, visit, step, secret, written, mistakes)));
    }

    private static Submission submission(Visit visit, RespondentLink link, String secret, RespondentSent sent) {
        Optional<Long> wave = visit.claim().flatMap(LinkTokens.Claim::wave);
        return new Submission(
                visit.known().id(),
                visit.claim().map(claim -> Identity.user(claim.userId())),
                Optional.of(secret),
                wave.isPresent() ? Submission.Channel.EMAIL : Submission.Channel.LINK,
                link.language(),
                sent.answers(),
                sent.last(),
                wave,
                Optional.empty());
    }

    private static Optional<String> signed(String token) {
        return Optional.of(token).filter(text -> TOKEN.matcher(text).matches());
    }

    private static RespondentLink link(
            String slug, Optional<Visit> found, String lang, @Nullable String accepted, String token) {
        Language language = AskedLanguage.of(lang, accepted)
                .orElseGet(() -> found.map(Visit::known)
                        .filter(known -> known.state() != SurveyState.DRAFT)
                        .map(known -> known.survey().language())
                        .orElse(Language.EN));
        return new RespondentLink(
                found.map(visit -> visit.known().slug()).orElse(slug),
                language,
                Language.of(lang).isPresent(),
                signed(token).orElse(""));
    }

    private static boolean isAtTheEnd(Visit visit, String step) {
        return (step.isEmpty() || step.equals(RespondentLink.THANKS))
                && visit.before().flatMap(SurveyResponse::finishedAt).isPresent();
    }

    private static boolean isAtWords(Visit visit, String step) {
        return !step.equals("1")
                && visit.before().isPresent()
                && RespondentForm.hasWords(visit.known().survey());
    }

    /** What was answered before, by question key; the main question as the link of a mail has it, unless that would be words. */
    private static Map<String, List<String>> written(Visit visit, String answer) {
        var written = new LinkedHashMap<String, List<String>>();
        RespondentForm.answers(visit)
                .byQuestion()
                .forEach((question, given) -> written.put(question, RespondentForm.written(given)));
        Question main = visit.known().survey().main();
        if (!answer.isEmpty() && !(main.format() instanceof AnswerFormat.Words)) {
            written.put(main.key(), List.of(answer));
        }
        return written;
    }

    private static Openness reason(Conflict refusal) {
        for (Openness one : Openness.values()) {
            if (refusal.code().equals("survey." + one.text())) {
                return one;
            }
        }
        throw refusal;
    }

    static TemplateInstance thanks(Survey survey, RespondentLink link) {
        return new thanks(
                link.language().tag(),
                survey.thanks()
                        .map(words -> RespondentWords.of(words, link.language()))
                        .orElse(RespondentWords.NONE),
                link.to("1"));
    }

    private static Response closed(RespondentLink link, Openness reason) {
        int status = switch (reason) {
            case OPEN, NOT_YET -> 200;
            case DRAFT -> 404;
            case CLOSED, QUOTA_REACHED -> 410;
        };
        return page(status, link, new said(link.language().tag(), reason.text()));
    }

    private static Response page(int status, RespondentLink link, TemplateInstance page) {
        String html = page.setLocale(link.language().locale()).render();
        return Response.status(status)
                .entity(html)
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
