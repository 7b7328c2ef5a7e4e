package dev.rapport.persistence.survey;

import dev.rapport.application.survey.UnsubscribeTokens;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * The claims are {@code iss} the workspace, {@code sub} the identity and {@code aud} what it is good for, so that none passes for a
 * survey's link, nor the other way round.
 */
@ApplicationScoped
class JwtUnsubscribeTokens implements UnsubscribeTokens {

    private static final String PURPOSE = "unsubscribe";

    private final Sql sql;

    JwtUnsubscribeTokens(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String sign(WorkspaceId workspace, long identity) {
        var claims = new JwtClaims();
        claims.setIssuer(String.valueOf(workspace.number()));
        claims.setSubject(String.valueOf(identity));
        claims.setAudience(PURPOSE);
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setKey(secret(workspace.number()).orElseThrow());
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a link could not be signed", e);
        }
    }

    @Override
    public Optional<Subscriber> read(String token) {
        try {
            // Whose secret it is must be read before it can be believed.
            String issuer = new JwtConsumerBuilder()
                    .setSkipSignatureVerification()
                    .setSkipAllValidators()
                    .setDisableRequireSignature()
                    .build()
                    .processToClaims(token)
                    .getIssuer();
            int workspace = Integer.parseInt(String.valueOf(issuer));
            Optional<Key> secret = secret(workspace);
            if (secret.isEmpty()) {
                return Optional.empty();
            }
            JwtClaims claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
                    .setVerificationKey(secret.get())
                    .setExpectedAudience(PURPOSE)
                    .setRequireSubject()
                    .build()
                    .processToClaims(token);
            return Optional.of(new Subscriber(new WorkspaceId(workspace), Long.parseLong(claims.getSubject())));
        } catch (InvalidJwtException | MalformedClaimException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<Key> secret(int workspace) {
        return sql.first(
                Query.of("select link_secret from workspace where workspace_id = ?", workspace),
                row -> new HmacKey(row.bytes(1)));
    }
}
