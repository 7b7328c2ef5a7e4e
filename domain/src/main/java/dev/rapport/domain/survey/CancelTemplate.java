package dev.rapport.domain.survey;

import static dev.rapport.domain.survey.InFourLanguages.said;

import dev.rapport.domain.survey.AnswerFormat.Option;
import java.util.List;
import java.util.Optional;

/** The template that asks somebody who has just left. */
final class CancelTemplate {

    private CancelTemplate() {}

    static Survey whyCancel() {
        Question reason = new Question(
                "reason",
                said(
                        "Why did you cancel?",
                        "Warum haben Sie gekündigt?",
                        "Mengapa Anda berhenti menggunakan layanan kami?",
                        "Kodėl atsisakėte mūsų paslaugų?"),
                new AnswerFormat.Choice(reasons(), false),
                true);
        Question comeBack = new Question(
                "come-back",
                said(
                        "Could you imagine coming back one day?",
                        "Könnten Sie sich vorstellen, eines Tages wiederzukommen?",
                        "Apakah Anda mungkin akan kembali suatu hari nanti?",
                        "Ar galėtumėte kada nors sugrįžti?"),
                new AnswerFormat.YesNo(),
                false);
        return new Survey(
                SurveyKind.MICRO,
                Language.EN,
                List.of(reason, comeBack),
                Optional.empty(),
                Optional.of(said(
                        "What should we have done differently?",
                        "Was hätten wir anders machen sollen?",
                        "Apa yang seharusnya kami lakukan secara berbeda?",
                        "Ką turėjome daryti kitaip?")),
                Optional.of(said(
                        "Thank you for telling us. You are welcome back at any time.",
                        "Vielen Dank für Ihre Offenheit. Sie sind jederzeit wieder willkommen.",
                        "Terima kasih telah memberi tahu kami. Kami senang menyambut Anda kembali kapan saja.",
                        "Ačiū, kad atsakėte. Visada lauksime Jūsų sugrįžtant.")),
                Asking.EVERYBODY_ONCE);
    }

    private static List<Option> reasons() {
        return List.of(
                new Option(
                        "too-expensive",
                        said("It is too expensive", "Es ist mir zu teuer", "Harganya terlalu mahal", "Per brangu")),
                new Option(
                        "missing",
                        said(
                                "Something I need is missing",
                                "Mir fehlt etwas, das ich brauche",
                                "Ada yang saya butuhkan tetapi tidak tersedia",
                                "Trūksta to, ko man reikia")),
                new Option(
                        "too-difficult",
                        said(
                                "It is too difficult to use",
                                "Es ist mir zu kompliziert",
                                "Terlalu sulit digunakan",
                                "Per sudėtinga naudotis")),
                new Option(
                        "poor-support",
                        said(
                                "I did not get the help I needed",
                                "Ich habe nicht die Hilfe bekommen, die ich brauchte",
                                "Saya tidak mendapatkan bantuan yang saya butuhkan",
                                "Negavau reikiamos pagalbos")),
                new Option(
                        "switched",
                        said(
                                "I have switched to another provider",
                                "Ich bin zu einem anderen Anbieter gewechselt",
                                "Saya beralih ke penyedia lain",
                                "Perėjau pas kitą paslaugų teikėją")),
                new Option(
                        "not-needed",
                        said(
                                "I no longer need it",
                                "Ich brauche es nicht mehr",
                                "Saya tidak membutuhkannya lagi",
                                "Man to nebereikia")),
                new Option("other", said("Another reason", "Ein anderer Grund", "Alasan lain", "Kita priežastis")));
    }
}
