package dev.rapport.web.frame;

import dev.rapport.domain.survey.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which language somebody wants to be spoken to who has told us nothing else. */
public final class AskedLanguage {

    private AskedLanguage() {}

    /**
     * @param link the language that the link names; wins if we speak it
     * @param accepted the browser's {@code Accept-Language}
     * @return empty: none of ours
     */
    public static Optional<Language> of(String link, @Nullable String accepted) {
        return Language.of(link)
                .or(() -> ranges(accepted).stream()
                        .filter(range -> range.getWeight() > 0)
                        .flatMap(range -> Language.of(range.getRange()).stream())
                        .findFirst());
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String accepted) {
        try {
            return accepted == null || accepted.isBlank() ? List.of() : Locale.LanguageRange.parse(accepted);
        } catch (IllegalArgumentException nonsense) {
            return List.of();
        }
    }
}
