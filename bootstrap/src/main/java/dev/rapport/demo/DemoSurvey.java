package dev.rapport.demo;

import dev.rapport.domain.survey.AnswerGroup;
import dev.rapport.domain.survey.SurveyDefinition;
import dev.rapport.domain.survey.SurveyTemplate;
import java.util.List;

/** The surveys of the made-up shop, and what people write to them. */
enum DemoSurvey {
    RECOMMEND("Would they recommend us?", "demo-recommend", SurveyTemplate.NPS),
    HELP("After a support case: satisfied?", "demo-help", SurveyTemplate.CSAT),
    EASE("After a support case: how easy was it?", "demo-ease", SurveyTemplate.EFFORT);

    final String title;
    final String slug;
    private final SurveyTemplate template;

    DemoSurvey(String title, String slug, SurveyTemplate template) {
        this.title = title;
        this.slug = slug;
        this.template = template;
    }

    SurveyDefinition definition() {
        return template.definition();
    }

    /** The key of its main question. */
    String question() {
        return definition().questions().getFirst().key().orElseThrow();
    }

    /** What whoever is in {@code group} may write. */
    static List<String> words(AnswerGroup group) {
        return switch (group) {
            case PROMOTER ->
                List.of(
                        "Setting up bookings took me one evening. I tell everybody.",
                        "The invoices just work, and my accountant stopped calling.",
                        "Support answers within the hour and knows what it is talking about.",
                        "My customers book at midnight now. That alone pays for it.",
                        "Clean, quick, no nonsense.",
                        "Two seats, one calendar, no more double bookings.");
            case PASSIVE ->
                List.of(
                        "Good, but the mobile view could show more than three days.",
                        "I like it. I would like it more with a cheaper second seat.",
                        "Templates are nice, though I always change the same two things.",
                        "Reports take a while to open.",
                        "It does what it says. The import from the old shop was fiddly.");
            case DETRACTOR ->
                List.of(
                        "Too expensive for what I use.",
                        "The import lost the notes of my customers, and I had to type them in again.",
                        "Signing in on the phone fails every other time.",
                        "I waited three days for an answer about a wrong invoice.",
                        "The newsletter editor is slow and forgets the last paragraph.",
                        "I only need bookings, and keep paying for everything else.");
            case POSITIVE ->
                List.of(
                        "Friendly, and solved in one message.",
                        "They called me back and stayed on the line until it worked.",
                        "Quick, and they explained why it had happened.",
                        "Billing was corrected the same day. Thank you!");
            case NEUTRAL ->
                List.of(
                        "Solved in the end, after I had explained it three times.",
                        "Fine, but it took two days.",
                        "The answer was right; the link in it was not.");
            case NEGATIVE ->
                List.of(
                        "Nobody read what I wrote.",
                        "Still not solved. The import stops at the same row.",
                        "I was sent an article that I had read before I asked.");
            case EASY ->
                List.of(
                        "The help page had exactly my case.",
                        "One click and it was done.",
                        "I did not have to repeat anything.");
            case NEITHER ->
                List.of(
                        "It would be easier with a picture of where that button is.",
                        "All right once I had found the page.");
            case HARD ->
                List.of(
                        "I had to open three tickets for one question.",
                        "The form asked for a number that is on no invoice.",
                        "I gave up on the phone and did it at my desk.");
        };
    }
}
