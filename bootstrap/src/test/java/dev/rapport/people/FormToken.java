package dev.rapport.people;

import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The token that a page's forms carry. */
public final class FormToken {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private FormToken() {}

    public static String of(Response page) {
        Matcher found = TOKEN.matcher(page.asString());
        if (!found.find()) {
            throw new AssertionError("no form: " + page.statusCode() + "\n" + page.asString());
        }
        return found.group(1);
    }
}
