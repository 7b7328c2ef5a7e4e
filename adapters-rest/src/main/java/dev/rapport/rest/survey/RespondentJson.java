package dev.rapport.rest.survey;

import dev.rapport.application.survey.Respondent;
import dev.rapport.domain.customer.CustomerId;
import java.util.Optional;

/**
 * The customer whose answers they are, as it stands now.
 *
 * @param userId left out: known by anonymousIds only
 */
record RespondentJson(CustomerId id, Optional<String> userId, Optional<String> name, Optional<String> email) {

    static RespondentJson of(Respondent respondent) {
        return new RespondentJson(respondent.id(), respondent.userId(), respondent.name(), respondent.email());
    }
}
