package dev.rapport.web.survey;

import dev.rapport.application.survey.CommentChoices;
import dev.rapport.application.survey.CommentsAsked;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.domain.survey.AnswerGroup;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.Question;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Further;
import dev.rapport.web.list.Given;
import dev.rapport.web.list.Sorting;
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
        String sort,
        String after) {

    static CommentsWanted of(MultivaluedMap<String, String> parameters, KnownSurvey survey) {
        return new CommentsWanted(
                Given.first(parameters, "q"),
                AnswerGroup.parse(Given.first(parameters, "group"))
                        .filter(CommentChoices.of(survey).groups()::contains)
                        .map(AnswerGroup::text)
                        .orElse(""),
                Language.of(Given.first(parameters, "language"))
                        .map(Language::tag)
                        .orElse(""),
                Given.first(parameters, "channel"),
                CommentChoices.of(survey).questions().stream()
                        .map(Question::key)
                        .filter(Given.first(parameters, "question")::equals)
                        .findFirst()
                        .orElse(""),
                ResultsWanted.day(Given.first(parameters, "from"))
                        .map(LocalDate::toString)
                        .orElse(""),
                ResultsWanted.day(Given.first(parameters, "to"))
                        .map(LocalDate::toString)
                        .orElse(""),
                Sorting.time(Given.first(parameters, Sorting.PARAMETER)),
                Given.first(parameters, Further.PARAMETER));
    }

    CommentsAsked asked() {
        return new CommentsAsked(
                search,
                AnswerGroup.parse(group),
                Language.of(language),
                Optional.of(channel).filter(text -> !text.isBlank()),
                Optional.of(question).filter(text -> !text.isEmpty()),
                ResultsWanted.day(from),
                ResultsWanted.day(to),
                sorting("/").order());
    }

    Sorting sorting(String path) {
        return Sorting.byTime(address(path));
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
                .with("to", to)
                .with(Sorting.PARAMETER, sort);
    }
}
