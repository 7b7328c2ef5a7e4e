package dev.rapport.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * An OpenID provider in this process (OpenID Connect Core 1.0, code flow; RFC 7636). It recognises everybody at once, as whom the test
 * says, and keeps to the protocol unless it is told to lie: a code is good once, for the client that it was made for, with its secret,
 * its address and its verifier.
 */
public final class TestProvider implements AutoCloseable {

    /** The same for all: the application remembers the first one's keys. */
    private static final RsaJsonWebKey KEY = key();

    private final HttpServer server;
    private final String issuer;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile Map<String, Object> account = Map.of();
    private volatile UnaryOperator<Map<String, Object>> claims = UnaryOperator.identity();
    private volatile Signature signature = TestProvider::signed;
    private volatile Optional<String> error = Optional.empty();

    /** How an ID token is made of its claims. */
    @FunctionalInterface
    public interface Signature {

        String of(Map<String, Object> claims) throws JoseException;
    }

    private TestProvider(String issuer) throws IOException {
        this.issuer = issuer;
        server = HttpServer.create(
                new InetSocketAddress("127.0.0.1", URI.create(issuer).getPort()), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata()));
        server.createContext("/keys", exchange -> answer(exchange, 200, keys()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    /** Stands where the present test's application looks for it. */
    public static TestProvider start() {
        return startAt(ConfigProvider.getConfig().getValue("rapport.oidc.issuer", String.class));
    }

    /** @param issuer an address of this machine, with a free port */
    public static TestProvider startAt(String issuer) {
        try {
            return new TestProvider(issuer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever signs in from now on is this one. */
    public void recognise(String subject, String email, boolean verified) {
        account = Map.of("sub", subject, "email", email, "email_verified", verified, "name", "Petra Provided");
    }

    /** What the tokens say from now on, instead of what would be right. */
    void claim(UnaryOperator<Map<String, Object>> changed) {
        claims = changed;
    }

    /** By what the tokens are signed from now on, instead of the provider's key. */
    public void sign(Signature changed) {
        signature = changed;
    }

    /** People are sent back with this instead of a code. */
    void refuse(String code) {
        error = Optional.of(code);
    }

    String issuer() {
        return issuer;
    }

    static String signed(Map<String, Object> claims) throws JoseException {
        return signedBy(KEY, claims);
    }

    /** By a key that is not the provider's, under the name of the one that is. */
    static String signedBySomebodyElse(Map<String, Object> claims) throws JoseException {
        RsaJsonWebKey other = RsaJwkGenerator.generateJwk(2048);
        other.setKeyId(KEY.getKeyId());
        return signedBy(other, claims);
    }

    public static String unsigned(Map<String, Object> claims) {
        return base64("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64(JsonUtil.toJson(claims).getBytes(StandardCharsets.UTF_8)) + ".";
    }

    private static String signedBy(RsaJsonWebKey key, Map<String, Object> claims) throws JoseException {
        var token = new JsonWebSignature();
        token.setPayload(JsonUtil.toJson(claims));
        token.setKey(key.getPrivateKey());
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return token.getCompactSerialization();
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer",
                issuer,
                "authorization_endpoint",
                issuer + "/authorize",
                "token_endpoint",
                issuer + "/token",
                "jwks_uri",
                issuer + "/keys",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"),
                "code_challenge_methods_supported",
                List.of("S256"));
    }

    private static Map<String, Object> keys() {
        return Map.of("keys", List.of(KEY.toParams(OutputControlLevel.PUBLIC_ONLY)));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        boolean right = ProviderAddress.CLIENT.equals(asked.get("client_id"))
                && "code".equals(asked.get("response_type"))
                && "S256".equals(asked.get("code_challenge_method"))
                && Arrays.asList(asked.getOrDefault("scope", "").split(" ")).contains("openid")
                && asked.keySet().containsAll(List.of("redirect_uri", "state", "nonce", "code_challenge"));
        if (!right) {
            answer(exchange, 400, Map.of("error", "invalid_request"));
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        String answer = error.map(refused -> "error=" + refused + "&error_description=as%0Athe%20test%20wants")
                .orElse("code=" + code);
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?" + answer + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> given =
                fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(given.getOrDefault("code", ""));
        boolean right = asked != null
                && isClient(exchange)
                && "authorization_code".equals(given.get("grant_type"))
                && Objects.equals(asked.get("redirect_uri"), given.get("redirect_uri"))
                && Objects.equals(asked.get("code_challenge"), challenge(given.getOrDefault("code_verifier", "")));
        if (!right || asked == null) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        long now = System.currentTimeMillis() / 1000;
        var token = new HashMap<>(account);
        token.putAll(Map.of("iss", issuer, "aud", ProviderAddress.CLIENT, "iat", now, "exp", now + 300));
        token.put("nonce", asked.get("nonce"));
        try {
            answer(
                    exchange,
                    200,
                    Map.of(
                            "access_token",
                            UUID.randomUUID().toString(),
                            "token_type",
                            "Bearer",
                            "expires_in",
                            300,
                            "id_token",
                            signature.of(claims.apply(token))));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As RFC 6749, 2.3.1 wants it: both parts encoded as in a form. */
    private static boolean isClient(HttpExchange exchange) {
        String header = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("Basic ");
        String[] parts = new String(
                        Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8)
                .split(":", 2);
        return parts.length == 2
                && decoded(parts[0]).equals(ProviderAddress.CLIENT)
                && (parts[1].equals(ProviderAddress.SECRET) || decoded(parts[1]).equals(ProviderAddress.SECRET));
    }

    private static String challenge(String verifier) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> pair.length > 1 ? decoded(pair[1]) : ""));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = JsonUtil.toJson(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static RsaJsonWebKey key() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("first");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
