package dev.rapport.web.survey;

import dev.rapport.application.survey.CommentChoices;
import dev.rapport.application.survey.CommentsAsked;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.domain.survey.AnswerGroup;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.Question;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Further;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which comments the page is asked for. What can't be read, or isn't the survey's, is as if it were left out.
 *
 * @param from and {@code to}: days as the form writes them, or nothing
 */
@TemplateData
record CommentsWanted(
        String search,
        String group,
        String language,
        String channel,
        String question,
        String from,
        String to,
        String after) {

    static CommentsWanted of(MultivaluedMap<String, String> parameters, KnownSurvey survey) {
        return new CommentsWanted(
                first(parameters, "q").strip(),
                AnswerGroup.parse(first(parameters, "group"))
                        .filter(CommentChoices.of(survey).groups()::contains)
                        .map(AnswerGroup::text)
                        .orElse(""),
                Language.of(first(parameters, "language")).map(Language::tag).orElse(""),
                first(parameters, "channel"),
                CommentChoices.of(survey).questions().stream()
                        .map(Question::key)
                        .filter(first(parameters, "question")::equals)
                        .findFirst()
                        .orElse(""),
                ResultsWanted.day(first(parameters, "from"))
                        .map(LocalDate::toString)
                        .orElse(""),
                ResultsWanted.day(first(parameters, "to"))
                        .map(LocalDate::toString)
                        .orElse(""),
                first(parameters, Further.PARAMETER));
    }

    CommentsAsked asked() {
        return new CommentsAsked(
                search,
                AnswerGroup.parse(group),
                Language.of(language),
                Optional.of(channel).filter(text -> !text.isBlank()),
                Optional.of(question).filter(text -> !text.isEmpty()),
                ResultsWanted.day(from),
                ResultsWanted.day(to));
    }

    Optional<String> behind() {
        return after.isBlank() ? Optional.empty() : Optional.of(after);
    }

    public boolean isFiltered() {
        return !(search + group + language + channel + question + from + to).isBlank();
    }

    /** Of the whole list, from its beginning. */
    Address address(String path) {
        return Address.of(path)
                .with("q", search)
                .with("group", group)
                .with("language", language)
                .with("channel", channel)
                .with("question", question)
                .with("from", from)
                .with("to", to);
    }

    private static String first(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).orElse("");
    }
}
