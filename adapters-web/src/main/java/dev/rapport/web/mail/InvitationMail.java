package dev.rapport.web.mail;

import dev.rapport.application.survey.Postman.Letter;
import dev.rapport.domain.survey.AnswerFormat;
import dev.rapport.domain.survey.AnswerFormat.Rating;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.Question;
import dev.rapport.domain.survey.Texts;
import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An invitation as a mail shows it.
 *
 * @param options the main question's answers, if one link each is of use
 * @param low what the lowest rating means
 * @param high what the highest means
 * @param page where it is answered
 */
@TemplateData
record InvitationMail(
        String language,
        String question,
        List<MailOption> options,
        String low,
        String high,
        String page,
        String unsubscribe) {

    private static final int MOST_OPTIONS = 11;
    private static final int LONGEST_SUBJECT = 150;

    /** @param base of the installation, without a slash at its end */
    static InvitationMail of(Letter letter, String base) {
        Question main = letter.survey().survey().main();
        Language language = letter.language();
        String page = base + letter.path();
        Optional<Rating> rating = main.format() instanceof Rating one ? Optional.of(one) : Optional.empty();
        return new InvitationMail(
                language.tag(),
                main.text().in(language),
                options(main.format(), language, page),
                words(rating.flatMap(Rating::lowLabel), language),
                words(rating.flatMap(Rating::highLabel), language),
                page,
                base + letter.unsubscribePath());
    }

    /** The question on one line: a line's end would begin another header. */
    public String subject() {
        String line = question.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1))
                                .strip() + "…";
    }

    private static List<MailOption> options(AnswerFormat format, Language language, String page) {
        List<MailOption> options = switch (format) {
            case Rating rating ->
                IntStream.rangeClosed(rating.scale().low(), rating.scale().high())
                        .mapToObj(String::valueOf)
                        .map(point -> option(page, "own", point, point))
                        .toList();
            case AnswerFormat.YesNo _ -> List.of(option(page, "yes", "", "true"), option(page, "no", "", "false"));
            case AnswerFormat.Choice choice
            when !choice.multiple() ->
                choice.options().stream()
                        .map(one -> option(page, "own", one.text().in(language), one.key()))
                        .toList();
            case AnswerFormat.Choice _, AnswerFormat.Words _ -> List.of();
        };
        return options.size() <= MOST_OPTIONS ? options : List.of();
    }

    private static MailOption option(String page, String kind, String text, String value) {
        return new MailOption(kind, text, page + "&answer=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static String words(Optional<Texts> texts, Language language) {
        return texts.map(said -> said.in(language)).orElse("");
    }
}
