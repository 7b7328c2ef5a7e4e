package dev.rapport.domain.survey;

import static dev.rapport.domain.survey.InFourLanguages.VERY_DISSATISFIED;
import static dev.rapport.domain.survey.InFourLanguages.VERY_SATISFIED;
import static dev.rapport.domain.survey.InFourLanguages.rating;
import static dev.rapport.domain.survey.InFourLanguages.said;

import dev.rapport.domain.survey.AnswerFormat.Style;
import java.util.List;
import java.util.Optional;

/**
 * The templates that ask a few short questions after something has happened. The rating comes first: it is the value of the
 * customer's event, and the scale that an e-mail shows.
 */
final class MicroTemplates {

    private static final Scale FIVE_POINTS = new Scale(1, 5);

    private MicroTemplates() {}

    static Survey afterSupportCase() {
        Question help = new Question(
                "help",
                said(
                        "How satisfied are you with the help you received?",
                        "Wie zufrieden sind Sie mit der Hilfe, die Sie erhalten haben?",
                        "Seberapa puas Anda dengan bantuan yang Anda terima?",
                        "Kiek Jus tenkina gauta pagalba?"),
                rating(FIVE_POINTS, Style.SMILEYS, VERY_DISSATISFIED, VERY_SATISFIED),
                true);
        Question resolved = new Question(
                "resolved",
                said(
                        "Has your issue been resolved?",
                        "Ist Ihr Anliegen geklärt?",
                        "Apakah masalah Anda sudah terselesaikan?",
                        "Ar Jūsų klausimas išspręstas?"),
                new AnswerFormat.YesNo(),
                false);
        return survey(
                List.of(help, resolved),
                said(
                        "What could we have done better?",
                        "Was hätten wir besser machen können?",
                        "Apa yang seharusnya dapat kami lakukan dengan lebih baik?",
                        "Ką galėjome padaryti geriau?"));
    }

    static Survey afterOnboarding() {
        Question start = new Question(
                "start",
                said(
                        "How easy was it for you to get started?",
                        "Wie leicht ist Ihnen der Einstieg gefallen?",
                        "Seberapa mudah bagi Anda untuk mulai menggunakan layanan kami?",
                        "Ar Jums buvo lengva pradėti naudotis mūsų paslaugomis?"),
                rating(
                        FIVE_POINTS,
                        Style.NUMBERS,
                        said("Very difficult", "Sehr schwer", "Sangat sulit", "Labai sunku"),
                        said("Very easy", "Sehr leicht", "Sangat mudah", "Labai lengva")),
                true);
        Question ready = new Question(
                "ready",
                said(
                        "Do you have everything you need to continue?",
                        "Haben Sie alles, was Sie für die nächsten Schritte brauchen?",
                        "Apakah Anda sudah memiliki semua yang Anda butuhkan untuk melanjutkan?",
                        "Ar turite viską, ko Jums reikia, kad galėtumėte tęsti?"),
                new AnswerFormat.YesNo(),
                false);
        return survey(
                List.of(start, ready),
                said(
                        "What was missing or unclear?",
                        "Was hat gefehlt oder war unklar?",
                        "Apa yang kurang atau belum jelas?",
                        "Ko trūko arba kas buvo neaišku?"));
    }

    private static Survey survey(List<Question> questions, Texts comment) {
        return new Survey(
                SurveyKind.MICRO,
                Language.EN,
                questions,
                Optional.empty(),
                Optional.of(comment),
                Optional.empty(),
                Asking.EVERYBODY_ONCE);
    }
}
