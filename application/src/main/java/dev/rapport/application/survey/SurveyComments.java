package dev.rapport.application.survey;

import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What respondents wrote. */
public interface SurveyComments {

    Page<Written> page(Workspace workspace, SurveyId survey, Wanted wanted, PageRequest request);

    /**
     * @param rating key of the question whose rating stands beside the words; empty: none does
     * @param ratings only of who gave one of these; empty: of everybody
     */
    record Wanted(CommentsAsked asked, Optional<String> rating, Optional<List<Integer>> ratings) {

        public Wanted {
            ratings = ratings.map(List::copyOf);
        }
    }

    /** @param identity of the customer; empty: nobody knows who wrote it */
    record Written(
            ResponseId response,
            String question,
            String words,
            Instant at,
            Optional<Integer> rating,
            Language language,
            String channel,
            Optional<Long> identity) {}
}
