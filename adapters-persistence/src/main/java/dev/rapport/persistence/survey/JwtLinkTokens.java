package dev.rapport.persistence.survey;

import dev.rapport.application.survey.LinkTokens;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** The claims are those of RFC 7519: {@code sub} the userId, {@code aud} the survey, {@code exp} the end; and {@code wave}. */
@ApplicationScoped
class JwtLinkTokens implements LinkTokens {

    private static final String WAVE = "wave";

    private final Sql sql;
    private final Clock clock;

    JwtLinkTokens(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String sign(WorkspaceId workspace, SurveyId survey, Claim claim) {
        var claims = new JwtClaims();
        claims.setSubject(claim.userId());
        claims.setAudience(survey.toString());
        claims.setExpirationTime(NumericDate.fromSeconds(claim.until().getEpochSecond()));
        claim.wave().ifPresent(wave -> claims.setClaim(WAVE, wave));
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setKey(secret(workspace));
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a link could not be signed", e);
        }
    }

    @Override
    public Optional<Claim> read(WorkspaceId workspace, SurveyId survey, String token) {
        var consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
                .setVerificationKey(secret(workspace))
                .setExpectedAudience(survey.toString())
                .setRequireSubject()
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
        try {
            JwtClaims claims = consumer.processToClaims(token);
            return Optional.of(new Claim(
                    claims.getSubject(),
                    Optional.ofNullable(claims.getClaimValue(WAVE, Long.class)),
                    Instant.ofEpochSecond(claims.getExpirationTime().getValue())));
        } catch (InvalidJwtException | MalformedClaimException e) {
            return Optional.empty();
        }
    }

    private Key secret(WorkspaceId workspace) {
        return sql.first(
                        Query.of("select link_secret from workspace where workspace_id = ?", workspace.number()),
                        row -> new HmacKey(row.bytes(1)))
                .orElseThrow();
    }
}
