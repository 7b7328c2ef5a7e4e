package dev.rapport.domain.survey;

import java.util.Map;
import java.util.Optional;

/** Parts of the surveys that we bring along, said in every {@link Language}. Their main one is English. */
final class InFourLanguages {

    static final Texts VERY_DISSATISFIED =
            said("Very dissatisfied", "Sehr unzufrieden", "Sangat tidak puas", "Visiškai netenkina");
    static final Texts VERY_SATISFIED = said("Very satisfied", "Sehr zufrieden", "Sangat puas", "Visiškai tenkina");

    static final Texts MAIN_REASON_FOR_ANSWER = said(
            "What is the main reason for your answer?",
            "Was ist der Hauptgrund für Ihre Antwort?",
            "Apa alasan utama jawaban Anda?",
            "Kokia pagrindinė Jūsų atsakymo priežastis?");
    static final Texts MAIN_REASON = said(
            "What is the main reason?",
            "Was ist der Hauptgrund dafür?",
            "Apa alasan utamanya?",
            "Kokia pagrindinė to priežastis?");
    static final Texts DO_BETTER = said(
            "What could we do better?",
            "Was könnten wir besser machen?",
            "Apa yang dapat kami tingkatkan?",
            "Ką galėtume daryti geriau?");
    static final Texts LIKE_MOST = said(
            "What do you like most?",
            "Was gefällt Ihnen am besten?",
            "Apa yang paling Anda sukai?",
            "Kas Jums labiausiai patinka?");

    private InFourLanguages() {}

    static Texts said(String english, String german, String indonesian, String lithuanian) {
        return new Texts(
                Language.EN,
                Map.of(
                        Language.EN, english,
                        Language.DE, german,
                        Language.ID, indonesian,
                        Language.LT, lithuanian));
    }

    static AnswerFormat rating(Scale scale, AnswerFormat.Style style, Texts low, Texts high) {
        return new AnswerFormat.Rating(scale, style, Polarity.HIGH_IS_GOOD, Optional.of(low), Optional.of(high));
    }
}
