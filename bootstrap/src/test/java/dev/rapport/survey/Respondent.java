package dev.rapport.survey;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without JavaScript that answers one survey. */
final class Respondent {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private static final Pattern ACTION = Pattern.compile("<form method=\"post\" action=\"([^\"]*)\"");

    private final String path;
    private String action;
    private final Map<String, String> cookies = new HashMap<>();
    private final Map<String, String> hidden = new LinkedHashMap<>();

    private Respondent(String path) {
        this.path = path;
        this.action = path;
    }

    static Respondent at(String slug) {
        return new Respondent("/s/" + slug);
    }

    /** What the browser shows then. @param query such as {@code ?lang=de} */
    ValidatableResponse open(String query) {
        return seen(given().cookies(cookies).header("Accept-Language", "en").get(path + query));
    }

    /** Sends the form that is shown. @param answers by question key, each one text or a list */
    ValidatableResponse send(Map<String, ?> answers) {
        return seen(sent(answers));
    }

    /** Sends the form that is shown somewhere else. */
    ValidatableResponse sendTo(String elsewhere, Map<String, ?> answers) {
        action = elsewhere;
        return seen(sent(answers));
    }

    /** Sends the form as if nothing had come back before. */
    ValidatableResponse sendWithoutKnowing(Map<String, ?> answers) {
        return sent(answers).then();
    }

    /** Follows the redirect that must have come. */
    ValidatableResponse follow(ValidatableResponse sent) {
        String location = sent.statusCode(303).extract().header("Location");
        return open(location.substring(location.indexOf(path) + path.length()));
    }

    String hidden(String name) {
        return hidden.getOrDefault(name, "(none)");
    }

    private Response sent(Map<String, ?> answers) {
        var form = new LinkedHashMap<String, Object>(hidden);
        answers.forEach(
                (question, answer) -> form.put(question.equals("website") ? question : "a-" + question, answer));
        var request = given().cookies(cookies)
                .header("Accept-Language", "en")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
        form.forEach((name, value) -> {
            if (value instanceof List<?> several) {
                request.formParam(name, several);
            } else {
                request.formParam(name, value);
            }
        });
        return request.urlEncodingEnabled(false).redirects().follow(false).post(action);
    }

    private ValidatableResponse seen(Response response) {
        cookies.putAll(response.cookies());
        Matcher form = ACTION.matcher(response.asString());
        if (form.find()) {
            action = form.group(1).replace("&amp;", "&");
        }
        Matcher found = HIDDEN.matcher(response.asString());
        while (found.find()) {
            hidden.put(found.group(1), found.group(2));
        }
        return response.then();
    }
}
