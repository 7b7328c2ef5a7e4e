package dev.rapport.web.frame;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How numbers and times read on the pages, in the page's language: {@code {fmt:score(customer.score)}}. */
@TemplateExtension(namespace = "fmt")
public final class Formats {

    private static final String LOCALE = TemplateInstance.LOCALE;
    /** Of typography: as wide as the plus, and read out as one. */
    private static final String MINUS = "−";

    private Formats() {}

    static String language(@TemplateAttribute(LOCALE) @Nullable Object locale) {
        return localeOf(locale).toLanguageTag();
    }

    /** With one decimal; bands are decided before this rounding. */
    static String score(BigDecimal score, @TemplateAttribute(LOCALE) @Nullable Object locale) {
        return decimals(score, "", locale);
    }

    /** A difference of two scores, with its sign. */
    static String change(BigDecimal points, @TemplateAttribute(LOCALE) @Nullable Object locale) {
        return decimals(points, "+", locale);
    }

    /** The style class of a difference: its sign says the same to those who don't see the colour. */
    static String direction(BigDecimal points) {
        return switch (points.setScale(1, RoundingMode.HALF_UP).signum()) {
            case 1 -> "rise";
            case -1 -> "fall";
            default -> "";
        };
    }

    public static String count(Number count, @TemplateAttribute(LOCALE) @Nullable Object locale) {
        return NumberFormat.getIntegerInstance(localeOf(locale)).format(count);
    }

    /** A difference of two counts, with its sign. */
    static String countChange(Number count, @TemplateAttribute(LOCALE) @Nullable Object locale) {
        String size = count(Math.abs(count.longValue()), locale);
        return switch (Long.signum(count.longValue())) {
            case 1 -> "+" + size;
            case -1 -> MINUS + size;
            default -> size;
        };
    }

    /** An event's value, with all of its digits. */
    public static String amount(BigDecimal amount, @TemplateAttribute(LOCALE) @Nullable Object locale) {
        NumberFormat format = NumberFormat.getNumberInstance(localeOf(locale));
        format.setMaximumFractionDigits(6);
        String size = format.format(amount.abs());
        return amount.signum() < 0 ? MINUS + size : size;
    }

    /** @param share 0 to 1 */
    public static String percent(BigDecimal share, @TemplateAttribute(LOCALE) @Nullable Object locale) {
        NumberFormat format = NumberFormat.getPercentInstance(localeOf(locale));
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(share);
    }

    public static String day(LocalDate day, @TemplateAttribute(LOCALE) @Nullable Object locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(localeOf(locale))
                .format(day);
    }

    /** Without the year, for the days of a chart. */
    static String shortDay(LocalDate day, @TemplateAttribute(LOCALE) @Nullable Object locale) {
        return DateTimeFormatter.ofLocalizedPattern("MMMd")
                .withLocale(localeOf(locale))
                .format(day);
    }

    /** @param zone the workspace's */
    static String moment(Instant instant, ZoneId zone, @TemplateAttribute(LOCALE) @Nullable Object locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(localeOf(locale))
                .format(instant.atZone(zone));
    }

    private static String decimals(BigDecimal number, String plus, @Nullable Object locale) {
        BigDecimal rounded = number.setScale(1, RoundingMode.HALF_UP);
        NumberFormat format = NumberFormat.getNumberInstance(localeOf(locale));
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        String size = format.format(rounded.abs());
        return switch (rounded.signum()) {
            case 1 -> plus + size;
            case -1 -> MINUS + size;
            default -> size;
        };
    }

    private static Locale localeOf(@Nullable Object locale) {
        return switch (locale) {
            case Locale given -> given;
            case String tag -> Locale.forLanguageTag(tag);
            case null, default -> Locale.ENGLISH;
        };
    }
}
