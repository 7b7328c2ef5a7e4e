package dev.rapport.web.form;

import dev.rapport.domain.survey.Language;
import io.quarkus.qute.TemplateExtension;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What can be chosen for a person or a workspace. */
public final class Choices {

    private static final Map<Language, String> NAMES = Map.of(
            Language.EN, "English",
            Language.DE, "Deutsch",
            Language.ID, "Bahasa Indonesia",
            Language.LT, "Lietuvių");

    private Choices() {}

    /** By its own name, so that whoever speaks it finds it. */
    @TemplateExtension(namespace = "choices")
    public static String nameOf(Language language) {
        return NAMES.getOrDefault(language, language.tag());
    }

    @TemplateExtension(namespace = "choices")
    public static List<Language> languages() {
        return List.of(Language.values());
    }

    /** Names of time zones, no plain offsets: PostgreSQL reads "+02:00" as west of Greenwich. */
    @TemplateExtension(namespace = "choices")
    public static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals("UTC") || zone.matches("[A-Z][a-z]+/.*") && !zone.startsWith("Etc/"))
                .sorted(Comparator.comparing((String zone) -> !zone.equals("UTC"))
                        .thenComparing(zone -> zone))
                .toList();
    }

    /** Codes of currencies that are in use. */
    @TemplateExtension(namespace = "choices")
    public static List<String> currencies() {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency ->
                        !currency.getCurrencyCode().startsWith("X") && currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList();
    }

    /** English in place of what we don't speak. */
    public static Locale language(String written) {
        return Language.of(written).orElse(Language.EN).locale();
    }
}
