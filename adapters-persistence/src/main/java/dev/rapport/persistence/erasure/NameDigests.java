package dev.rapport.persistence.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.Identity;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed digests of names: without the workspace's secret nobody can try out whose they are. */
@ApplicationScoped
class NameDigests {

    private static final String ALGORITHM = "HmacSHA256";

    private final Sql sql;

    NameDigests(Sql sql) {
        this.sql = sql;
    }

    /** @return names by their digest, in hexadecimal */
    Map<String, Identity> of(WorkspaceId workspace, Collection<Identity> names) {
        Mac mac = keyed(workspace);
        var digests = new LinkedHashMap<String, Identity>();
        for (Identity name : names) {
            byte[] digest =
                    mac.doFinal((name.kind().name().toLowerCase(Locale.ROOT) + ":" + name.name()).getBytes(UTF_8));
            digests.put(HexFormat.of().formatHex(digest), name);
        }
        return digests;
    }

    private Mac keyed(WorkspaceId workspace) {
        byte[] secret = sql.first(
                        Query.of("select erasure_secret from workspace where workspace_id = ?", workspace.number()),
                        row -> row.bytes(1))
                .orElseThrow();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
