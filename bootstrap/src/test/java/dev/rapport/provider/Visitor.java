package dev.rapport.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.FirstOwner;
import dev.rapport.people.FormToken;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** A browser that goes to the provider and comes back, one step at a time; it keeps its cookies. */
public final class Visitor {

    private final Map<String, String> cookies = new HashMap<>(Map.of(FirstOwner.COOKIE, ""));

    /** Follows one link of ours. */
    public Response get(String path) {
        Response answer = request().get(path);
        remember(answer);
        return answer;
    }

    /** Sends a form with the token of the page {@code from}. */
    public Response post(String from, String to, Map<String, String> fields) {
        String token = FormToken.of(get(from));
        Response answer = request()
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .formParam("csrf-token", token)
                .post(to);
        remember(answer);
        return answer;
    }

    /** To the provider, and to where it sends people back. */
    String leave(String path) {
        Response away = get(path);
        assertThat(away.statusCode()).as(path + " " + away.asString()).isEqualTo(303);
        Response back =
                given().redirects().follow(false).urlEncodingEnabled(false).get(away.header("Location"));
        assertThat(back.statusCode()).as(away.header("Location")).isEqualTo(302);
        return back.header("Location");
    }

    /** The whole way. */
    public Response signIn(String path) {
        return comeBack(leave(path));
    }

    Response comeBack(String address) {
        Response answer = request().urlEncodingEnabled(false).get(address);
        remember(answer);
        return answer;
    }

    /** The session's cookie; empty: nobody is signed in. */
    public String session() {
        return cookies.getOrDefault(FirstOwner.COOKIE, "");
    }

    Map<String, String> cookies() {
        return cookies;
    }

    private RequestSpecification request() {
        return given().cookies(cookies).redirects().follow(false);
    }

    private void remember(Response answer) {
        for (Cookie cookie : answer.detailedCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }
}
