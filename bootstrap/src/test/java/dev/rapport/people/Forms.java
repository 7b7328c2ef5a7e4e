package dev.rapport.people;

import static io.restassured.RestAssured.given;

import dev.rapport.FirstOwner;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** Sends forms with the token of the page that they are on. */
final class Forms {

    private Forms() {}

    /** @param session empty: nobody is signed in */
    static ValidatableResponse submit(String from, String to, Map<String, ?> fields, String session) {
        Response page = given().cookie(FirstOwner.COOKIE, session).get(from);
        return given().cookie(FirstOwner.COOKIE, session)
                .cookie("csrf-token", page.cookie("csrf-token"))
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .formParam("csrf-token", FormToken.of(page))
                .post(to)
                .then();
    }
}
