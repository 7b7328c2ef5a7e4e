package dev.rapport.people;

import static io.restassured.RestAssured.given;

import dev.rapport.FirstOwner;
import dev.rapport.domain.access.Role;
import dev.rapport.scoring.OwnWorkspace;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** Somebody with a role in a workspace, signed in without the detour of a password. */
public final class Colleague {

    private final UUID person = UUID.randomUUID();
    private final String session =
            "session" + person.toString().replace("-", "").substring(7);

    private Colleague() {}

    public static Colleague of(OwnWorkspace workspace, Role role) {
        var colleague = new Colleague();
        workspace.run("""
                insert into person (person_id, email, name, language, created_at)
                values ('%1$s', '%1$s@example.com', 'Cora Colleague', 'en', now())
                """.formatted(colleague.person));
        workspace.run("insert into member (workspace_id, person_id, role, since) values (%d, '%s', '%s', now())"
                .formatted(workspace.number(), colleague.person, role.word()));
        workspace.run("""
                insert into session (token, person_id, workspace_id, began_at, last_used_at, address, browser)
                values ('\\x%s', '%s', %d, now(), now(), '127.0.0.1', 'a test')
                """.formatted(colleague.hash(), colleague.person, workspace.number()));
        return colleague;
    }

    public UUID person() {
        return person;
    }

    public String email() {
        return person + "@example.com";
    }

    /** The cookie's value. */
    public String session() {
        return session;
    }

    public RequestSpecification signedIn() {
        return given().cookie(FirstOwner.COOKIE, session).redirects().follow(false);
    }

    /** Sends a form with the token of the page {@code from}. */
    public ValidatableResponse post(String from, String to, Map<String, ?> fields) {
        Response page = signedIn().get(from);
        return signedIn()
                .cookies(page.cookies())
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .formParam("csrf-token", FormToken.of(page))
                .post(to)
                .then();
    }

    private String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(session.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
