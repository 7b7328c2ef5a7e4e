package dev.rapport.web.form;

import dev.rapport.domain.survey.Language;
import dev.rapport.web.frame.Spoken;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in the reader's language what is wrong. The domain and the application say it in English, for the API; a page looks their
 * phrases up, as in gettext.
 */
@Singleton
public class Mistakes {

    private final Spoken spoken;
    private final Map<Language, Phrasebook> books = Stream.of(Language.values())
            .filter(language -> language != Language.EN)
            .collect(Collectors.toUnmodifiableMap(language -> language, language -> Phrasebook.of(language.tag())));

    Mistakes(Spoken spoken) {
        this.spoken = spoken;
    }

    /**
     * @param english a phrase, which may have the name of a field before it and a value behind it: {@code points is required},
     *     {@code must be a number: seven}
     * @return in English if no phrase fits
     */
    public String said(String english) {
        return Language.of(spoken.locale().toLanguageTag())
                .map(language -> books.getOrDefault(language, Phrasebook.EMPTY))
                .orElse(Phrasebook.EMPTY)
                .said(english);
    }
}
