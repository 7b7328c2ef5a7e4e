package dev.rapport.domain.survey;

import static dev.rapport.domain.survey.InFourLanguages.DO_BETTER;
import static dev.rapport.domain.survey.InFourLanguages.LIKE_MOST;
import static dev.rapport.domain.survey.InFourLanguages.MAIN_REASON;
import static dev.rapport.domain.survey.InFourLanguages.MAIN_REASON_FOR_ANSWER;
import static dev.rapport.domain.survey.InFourLanguages.VERY_DISSATISFIED;
import static dev.rapport.domain.survey.InFourLanguages.VERY_SATISFIED;
import static dev.rapport.domain.survey.InFourLanguages.rating;
import static dev.rapport.domain.survey.InFourLanguages.said;

import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.survey.AnswerFormat.Style;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The templates of the kinds that have one main question and a headline. Their follow-up takes words of one's own
 * already, so none asks for a comment too.
 */
final class HeadlineTemplates {

    /** A relationship changes slowly, and who is asked about it too often stops answering. */
    private static final AskingClock QUARTERLY = new AskingClock.Every(90);

    private static final AskingClock MONTHLY = new AskingClock.Every(30);

    private HeadlineTemplates() {}

    static Survey nps() {
        return survey(
                SurveyKind.NPS,
                new Question(
                        "recommend",
                        said(
                                "How likely are you to recommend us to a friend or colleague?",
                                "Wie wahrscheinlich ist es, dass Sie uns im Freundes- oder Kollegenkreis weiterempfehlen?",
                                "Seberapa besar kemungkinan Anda merekomendasikan kami kepada teman atau kolega?",
                                "Kokia tikimybė, kad rekomenduosite mus draugams ar kolegoms?"),
                        rating(
                                Scale.NPS,
                                Style.NUMBERS,
                                said(
                                        "Not at all likely",
                                        "Überhaupt nicht wahrscheinlich",
                                        "Sangat tidak mungkin",
                                        "Visai netikėtina"),
                                said("Extremely likely", "Äußerst wahrscheinlich", "Sangat mungkin", "Labai tikėtina")),
                        true),
                Map.of(
                        AnswerGroup.PROMOTER, LIKE_MOST,
                        AnswerGroup.PASSIVE, DO_BETTER,
                        AnswerGroup.DETRACTOR, MAIN_REASON),
                QUARTERLY);
    }

    static Survey csat() {
        return survey(
                SurveyKind.CSAT,
                new Question(
                        "satisfaction",
                        said(
                                "How satisfied are you with our service?",
                                "Wie zufrieden sind Sie mit unserem Service?",
                                "Seberapa puas Anda dengan layanan kami?",
                                "Kiek Jus tenkina mūsų paslaugos?"),
                        rating(Scale.CSAT, Style.NUMBERS, VERY_DISSATISFIED, VERY_SATISFIED),
                        true),
                Map.of(
                        AnswerGroup.POSITIVE, LIKE_MOST,
                        AnswerGroup.NEUTRAL, DO_BETTER,
                        AnswerGroup.NEGATIVE, MAIN_REASON),
                MONTHLY);
    }

    static Survey effort() {
        return survey(
                SurveyKind.EFFORT,
                new Question(
                        "ease",
                        said(
                                "The company made it easy for me to handle my issue.",
                                "Das Unternehmen hat es mir leicht gemacht, mein Anliegen zu klären.",
                                "Perusahaan ini memudahkan saya dalam menyelesaikan masalah saya.",
                                "Su šia įmone man buvo lengva išspręsti savo klausimą."),
                        rating(
                                Scale.EFFORT,
                                Style.NUMBERS,
                                said(
                                        "Strongly disagree",
                                        "Stimme überhaupt nicht zu",
                                        "Sangat tidak setuju",
                                        "Visiškai nesutinku"),
                                said("Strongly agree", "Stimme voll und ganz zu", "Sangat setuju", "Visiškai sutinku")),
                        true),
                easeByGroup(),
                MONTHLY);
    }

    private static Map<AnswerGroup, Texts> easeByGroup() {
        return Map.of(
                AnswerGroup.EASY,
                said(
                        "What made it easy for you?",
                        "Was hat es Ihnen leicht gemacht?",
                        "Apa yang membuatnya mudah bagi Anda?",
                        "Kas Jums tai palengvino?"),
                AnswerGroup.NEITHER,
                said(
                        "What would have made it easier for you?",
                        "Was hätte es Ihnen leichter gemacht?",
                        "Apa yang dapat membuatnya lebih mudah bagi Anda?",
                        "Kas Jums būtų tai palengvinę?"),
                AnswerGroup.HARD,
                said(
                        "What made it difficult for you?",
                        "Was hat es Ihnen schwer gemacht?",
                        "Apa yang membuatnya sulit bagi Anda?",
                        "Kas Jums sukėlė sunkumų?"));
    }

    private static Survey survey(
            SurveyKind kind, Question question, Map<AnswerGroup, Texts> followUps, AskingClock clock) {
        return new Survey(
                kind,
                Language.EN,
                List.of(question),
                Optional.of(new FollowUp(MAIN_REASON_FOR_ANSWER, followUps)),
                Optional.empty(),
                Optional.empty(),
                new Asking(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        100,
                        clock,
                        Condition.ALWAYS,
                        Asking.UnsignedLinks.ANONYMOUS));
    }
}
