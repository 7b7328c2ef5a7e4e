package dev.rapport.browser;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An editor's form as a browser without JavaScript fills it in and sends it. */
final class SentForm {

    private static final Pattern INPUT = Pattern.compile("<input([^>]*)>");
    private static final Pattern AREA = Pattern.compile("<textarea([^>]*)>\\n?([^<]*)</textarea>");
    private static final Pattern SELECT = Pattern.compile("<select([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected>");
    private static final Pattern FIRST = Pattern.compile("<option value=\"([^\"]*)\"");

    private final String path;
    private final String live;
    private final Map<String, String> cookies;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private SentForm(String path, String live, Response page, Map<String, String> cookies) {
        this.path = path;
        this.live = live;
        this.cookies = cookies;
        read(page.asString());
    }

    static SentForm open(String model) {
        return at("/models/" + model + "/draft", "/effect");
    }

    static SentForm survey(String survey) {
        return at("/surveys/" + survey + "/edit", "/preview");
    }

    /** @param live below the path: where what is typed is sent at once */
    static SentForm at(String path, String live) {
        Response page = given().get(path);
        page.then().statusCode(200);
        return new SentForm(path, live, page, page.cookies());
    }

    /** Sends a form that has nothing but {@code fields}, with the token that the page {@code from} has. */
    static ValidatableResponse post(String from, String to, Map<String, ?> fields) {
        Response page = given().get(from);
        String token = page.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
        return given().redirects()
                .follow(false)
                .cookies(page.cookies())
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .formParam("csrf-token", token)
                .post(to)
                .then();
    }

    SentForm fill(String name, String text) {
        fields.put(name, text);
        return this;
    }

    SentForm leaveOut(String name) {
        fields.remove(name);
        return this;
    }

    String value(String name) {
        return fields.getOrDefault(name, "(no such field)");
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    ValidatableResponse press(String act) {
        return send("", act);
    }

    ValidatableResponse type() {
        return send(live, "");
    }

    /** The form that an act answers with. */
    SentForm then(String act) {
        Response page = press(act).statusCode(200).extract().response();
        return new SentForm(path, live, page, cookies);
    }

    private ValidatableResponse send(String below, String act) {
        var sent = new LinkedHashMap<>(fields);
        sent.put("act", act);
        return given().cookies(cookies)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(sent)
                .redirects()
                .follow(false)
                .post(path + below)
                .then();
    }

    private void read(String html) {
        Matcher input = INPUT.matcher(html);
        while (input.find()) {
            String attributes = input.group(1);
            boolean unchecked = attributes.contains("type=\"checkbox\"") && !attributes.contains(" checked");
            if (attributes.contains("name=\"") && !unchecked) {
                fields.put(attribute(attributes, "name"), attribute(attributes, "value"));
            }
        }
        Matcher area = AREA.matcher(html);
        while (area.find()) {
            fields.put(attribute(area.group(1), "name"), unescaped(area.group(2)));
        }
        Matcher select = SELECT.matcher(html);
        while (select.find()) {
            Matcher chosen = SELECTED.matcher(select.group(2));
            Matcher first = FIRST.matcher(select.group(2));
            String value = chosen.find() ? chosen.group(1) : first.find() ? first.group(1) : "";
            fields.put(attribute(select.group(1), "name"), unescaped(value));
        }
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? unescaped(found.group(1)) : "";
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
