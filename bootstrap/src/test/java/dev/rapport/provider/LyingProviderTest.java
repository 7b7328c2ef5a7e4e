package dev.rapport.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.FirstOwner;
import dev.rapport.Ready;
import dev.rapport.TestDatabase;
import dev.rapport.domain.access.Role;
import dev.rapport.people.Colleague;
import dev.rapport.scoring.OwnWorkspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may try on the way back from the provider, and what may be wrong with a token: nobody comes in by any of it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(ProviderAddress.class)
class LyingProviderTest {

    private static final String AWAY = "/sign-in/provider";
    private static final String BACK = AWAY + "/back";

    @Inject
    DataSource database;

    @SuppressWarnings("NullAway.Init") // before each test
    private TestProvider provider;

    private final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void an_owner_has_an_account_there() {
        Ready.await();
        Colleague colleague = Colleague.of(OwnWorkspace.once(database, 813, "UTC"), Role.OWNER);
        provider = TestProvider.start();
        provider.recognise(subject, colleague.email(), true);
    }

    @AfterEach
    void it_stops() {
        provider.close();
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("for another client", token -> with(token, "aud", "another")),
                lie("for no client", token -> without(token, "aud")),
                lie("of another issuer", token -> with(token, "iss", "http://127.0.0.1:1")),
                lie("of no issuer", token -> without(token, "iss")),
                lie("expired", token -> with(with(token, "iat", 1_700_000_000), "exp", 1_700_000_300)),
                lie("without an end", token -> without(token, "exp")),
                lie(
                        "of another visit",
                        token -> with(token, "nonce", UUID.randomUUID().toString())),
                lie("of no visit", token -> without(token, "nonce")),
                lie("of nobody", token -> without(token, "sub")),
                lie("of a blank subject", token -> with(token, "sub", " ")),
                lie("of a subject without end", token -> with(token, "sub", "x".repeat(256))));
    }

    private static Arguments lie(String name, UnaryOperator<Map<String, Object>> claims) {
        return Arguments.of(name, claims);
    }

    private static Map<String, Object> with(Map<String, Object> token, String claim, Object value) {
        token.put(claim, value);
        return token;
    }

    private static Map<String, Object> without(Map<String, Object> token, String claim) {
        token.remove(claim);
        return token;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void a_token_that_is_not_what_was_asked_for_lets_nobody_in(String name, UnaryOperator<Map<String, Object>> claims) {
        provider.claim(claims);

        assertNobody(new Visitor());
    }

    @Test
    void a_token_that_the_provider_has_not_signed_lets_nobody_in() {
        provider.sign(TestProvider::unsigned);
        assertNobody(new Visitor());
        provider.sign(TestProvider::signedBySomebodyElse);
        assertNobody(new Visitor());
        provider.sign(claims -> TestProvider.signed(claims) + "x");
        assertNobody(new Visitor());
        provider.sign(claims -> {
            var token = new JsonWebSignature();
            token.setPayload(JsonUtil.toJson(claims));
            token.setKey(new HmacKey(ProviderAddress.SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
            token.setKeyIdHeaderValue("first");
            return token.getCompactSerialization();
        });
        assertNobody(new Visitor());
    }

    @Test
    void somebody_who_changes_their_mind_at_the_provider_is_told_so() {
        provider.refuse("access_denied");

        assertNobody(new Visitor());
    }

    @Test
    void the_way_back_of_one_browser_is_no_way_in_for_another() {
        String back = new Visitor().leave(AWAY);

        ProviderSignInTest.refused(new Visitor().comeBack(back), "provider.failed", "That did not work");
        var other = new Visitor();
        other.leave(AWAY);
        ProviderSignInTest.refused(other.comeBack(back), "provider.failed", "That did not work");
    }

    @Test
    void a_way_back_is_good_once() {
        var visitor = new Visitor();
        String back = visitor.leave(AWAY);
        assertThat(visitor.comeBack(back).header("Location")).endsWith("/");

        ProviderSignInTest.refused(visitor.comeBack(back), "provider.failed", "That did not work");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?code=x",
                "?code=x&state=y",
                "?state=y",
                "?error=access_denied&error_description=a%0D%0Ab",
                "?code=x&state=y&state=z",
                "?code=%00&state=%00"
            })
    void nobody_comes_back_who_has_not_left(String query) {
        ProviderSignInTest.refused(new Visitor().comeBack(BACK + query), "provider.failed", "That did not work");
    }

    @Test
    void a_cookie_that_somebody_made_up_is_no_session() {
        var visitor = new Visitor();
        for (String name :
                List.of("q_session_provider", "q_session", "q_auth_provider", "q_auth_provider_y", "rapport-wish")) {
            visitor.cookies().put(name, "y|e30");
        }
        ProviderSignInTest.refused(visitor.comeBack(BACK + "?code=x&state=y"), "provider.failed", "That did not work");
        assertThat(visitor.get("/customers").header("Location")).contains("/sign-in?to=");
        assertThat(visitor.get("/api/v1/customers").statusCode()).isEqualTo(401);
    }

    @Test
    void a_state_that_was_changed_is_refused() {
        var visitor = new Visitor();
        String back = visitor.leave(AWAY);
        visitor.cookies().replaceAll((name, value) -> name.startsWith("q_auth") ? value + "x" : value);

        ProviderSignInTest.refused(visitor.comeBack(back), "provider.failed", "That did not work");
    }

    @Test
    void the_provider_stays_away_while_somebody_is_there() {
        var visitor = new Visitor();
        String back = visitor.leave(AWAY);
        provider.close();

        ProviderSignInTest.refused(visitor.comeBack(back), "provider.failed", "That did not work");
    }

    private static void assertNobody(Visitor visitor) {
        ProviderSignInTest.refused(visitor.signIn(AWAY), "provider.failed", "That did not work");
        assertThat(visitor.session()).isEmpty();
        assertThat(visitor.cookies()).doesNotContainKey("q_session_provider");
        assertThat(visitor.get("/profile").statusCode()).isEqualTo(303);
        assertThat(visitor.cookies()).containsKey(FirstOwner.COOKIE);
    }
}
