package dev.rapport.attempts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as the tokenizer of a browser reads it. */
final class Markup {

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!](?:\"[^\"]*+\"|'[^']*+'|[^\"'>]++)*+>");
    private static final Pattern QUOTED = Pattern.compile("=\\s*(?:\"[^\"]*\"|'[^']*')");
    private static final Pattern PLACE =
            Pattern.compile("\\s(?:href|src|action|formaction|hx-get|hx-post)=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern OURS =
            Pattern.compile("(?:[/?#](?![/\\\\]).*|/|data:(?:image/svg\\+xml)?,.*|)", Pattern.DOTALL);
    private static final Pattern HANDLER = Pattern.compile("\\son[a-z]+|\\shx-on|\\sstyle", Pattern.CASE_INSENSITIVE);

    private Markup() {}

    /** What stands in {@code page} that nobody of us wrote, or would run. @param mark that what somebody else wrote contains */
    static List<String> wrong(String page, String mark) {
        var wrong = new ArrayList<String>();
        Matcher tags = TAG.matcher(page);
        while (tags.find()) {
            String tag = tags.group();
            String bare = QUOTED.matcher(tag).replaceAll("=");
            String lower = bare.toLowerCase(Locale.ROOT);
            boolean inline = lower.startsWith("<script") && !lower.contains("src=") || lower.startsWith("<style");
            if (bare.contains(mark) || inline || HANDLER.matcher(bare).find()) {
                wrong.add(tag);
            }
            PLACE.matcher(tag)
                    .results()
                    .map(place -> place.group(1).replaceFirst("^" + Visitor.root() + "(?=/)", ""))
                    .filter(place -> !OURS.matcher(place).matches())
                    .forEach(wrong::add);
        }
        return wrong;
    }
}
